import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { given } from '../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await given({
		regions: [
			{ code: '419900', name: '安东市', level: '市' },
			{ code: '419903', name: '开发区', order: 9, ranked: true },
			{ code: '419902', name: '乙县', order: 2, ranked: true },
			{ code: '419905', name: '林场', order: 1 },
			{ code: '419906', name: '农场', order: 3 },
		],
		slips: [{ region: '419902' }, { no: 'B', region: '419905' }],
		payments: [{}, { slip: 'B' }],
	});
});

test('参评单位按排序号，没有任务的是零；不参评的有数才列在后面', async () => {
	const rows = await db.rows(
		"select name, is_city, is_ranked, due from unit_figure where month = 202310 and scope = 'month' order by place",
	);
	expect(rows).toEqual([
		{ name: '安东市', is_city: true, is_ranked: false, due: '2' },
		{ name: '乙县', is_city: false, is_ranked: true, due: '1' },
		{ name: '开发区', is_city: false, is_ranked: true, due: '0' },
		{ name: '林场', is_city: false, is_ranked: false, due: '1' },
	]);
});
