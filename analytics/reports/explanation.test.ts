import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../sql/database.server.ts';
import { given } from '../../tests/world.ts';
import { wholeCity } from '../visible.ts';
import { explanation } from './explanation.ts';

const query = { month: '2023-10', scope: 'month', region: '419901' } as const;

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [{ township: '419901101' }, { no: 'B', region: '419902' }],
		payments: [{}, { line: 2 }, { slip: 'B' }],
		feedback: [
			{ result: '失败', at: '2023-10-09', reason: '久悬户' },
			{ slip: 'B', result: '成功', at: '2023-10-09' },
		],
	});
});

test('差距、去处、原因和再成功多少都在一起', async () =>
	expect(await explanation(db, wholeCity, query)).toMatchObject({
		...{ key: '419901', name: '甲县', rank: 2, ranked: 2, due: 2, unpaid: 2, limit: 2 },
		composition: [
			{ state: 'outstanding', count: 1 },
			{ state: 'pending', count: 1 },
			{ state: 'refunded', count: 0 },
		],
		ladder: [
			{ more: 0, mark: 'now', rank: 2 },
			{ more: 1, mark: 'benchmark', rank: 2 },
			{ more: 2, mark: 'limit', rank: 1 },
		],
		byProject: [{ key: '2080502', unpaid: 2 }],
		byTownship: [{ name: '河东镇', unpaid: 2 }],
		byBank: [{ key: '农商行', unpaid: 2 }],
		reasons: [{ code: 'F06', count: 1, untouched: 1 }],
	}));

test('看不到的单位、没有的单位都没有说明', async () => {
	expect(await explanation(db, { regions: ['419902'] }, query)).toBeNull();
	expect(await explanation(db, wholeCity, { ...query, region: '419999' })).toBeNull();
});
