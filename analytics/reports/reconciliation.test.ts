import { expect, test } from 'vitest';
import { given } from '../../tests/world.ts';
import { wholeCity } from '../visible.ts';
import { reconciliation } from './reconciliation.ts';

const query = { month: '2023-10', scope: 'month' } as const;

async function city() {
	const db = await given({
		slips: [{}],
		payments: [{}, { line: 2, person: '李四' }],
		feedback: [{ result: '成功', at: '2023-10-09' }],
		benchmarks: [{ month: 202310, city: 100_000_000 }],
	});
	await db.run(
		`insert into import by name
		select distinct import_id, timestamp '2023-11-06 10:00:00' as received_at, 'loaded' as status from benchmark`,
	);
	return db;
}

test('上级的、本系统的、差额和对得上的算法', async () => {
	const answer = await reconciliation(await city(), wholeCity, query);
	expect(answer.receivedAt).toBe('2023-11-06T10:00:00+08:00');
	expect(answer.rows).toEqual([
		{
			...{ indicator: 'successRate', cityRank: null, unitsRanked: null, source: null, isEqual: false },
			theirs: { numerator: 100_000_000, denominator: 100_000_000 },
			ours: { numerator: 1, denominator: 2 },
			difference: { numerator: -1, denominator: 2 },
			candidates: [
				{
					...{ counting: 'pending-left-out', value: { numerator: 1, denominator: 1 } },
					...{ difference: { numerator: 0, denominator: 1 }, isEqual: true, isNearest: true },
				},
			],
		},
	]);
});

test('没有给出的一期没有行；县区的人看不到全市的对照', async () => {
	const db = await city();
	const none = { month: '2023-10', receivedAt: null, rows: [] };
	expect(await reconciliation(db, wholeCity, { ...query, scope: 'ytd' })).toEqual({ ...none, scope: 'ytd' });
	expect(await reconciliation(db, { regions: ['419901'] }, query)).toEqual({ ...none, scope: 'month' });
});
