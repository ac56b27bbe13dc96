import { beforeAll, expect, test } from 'vitest';
import type { Connection, Row } from '../../database.server.ts';
import { given } from '../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [{}, { no: 'B', region: '419902', bank: '邮储银行' }, { no: 'C', region: '419903' }],
		payments: [{}, { line: 2, person: '李四' }, { slip: 'B' }, { slip: 'B', line: 2, person: '王五' }, { slip: 'C' }],
		feedback: [
			{ result: '成功', at: '2023-10-09' },
			{ line: 2, result: '成功', at: '2023-10-09' },
			{ slip: 'B', result: '成功', at: '2023-10-09' },
			{ slip: 'B', line: 2, result: '失败', at: '2023-10-09' },
			{ slip: 'C', result: '成功', at: '2023-10-09' },
		],
	});
});

const table = (by: string, regions: string): Promise<Row[]> =>
	db.rows("select * from several_units_row(202310, 'month', timestamp '2023-11-01', $by, $regions::varchar[])", {
		by,
		regions,
	});
const short = (rows: Row[]) => rows.map(({ name, due, paid, persons }) => [name, due, paid, persons].join(' '));

test('几个单位合在一起，人数和项目数去重', async () => {
	const [total, ...rows] = await table('region', '["419901", "419902"]');
	expect(total).toMatchObject({
		key: '-',
		name: '甲县、乙县',
		due: 4,
		paid: 3,
		persons: 2,
		projects: 1,
		slips: 2,
		outstanding: 1,
	});
	expect(short(rows)).toEqual(['甲县 2 2 2', '乙县 2 1 1']);
});

test('按银行分，不算看不到的单位', async () =>
	expect(short(await table('bank', '["419901", "419902"]'))).toEqual([
		'甲县、乙县 4 3 2',
		'农商行 2 2 2',
		'邮储银行 2 1 1',
	]));

test('什么都看不到的，合计是零', async () => {
	const rows = await table('region', '[]');
	expect(short(rows)).toEqual(['无 0 0 0']);
	expect(rows[0]).toMatchObject({ success_rate: null });
});
