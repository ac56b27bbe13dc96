import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { octoberBenchmarks, octoberRegions, octoberUnits } from '../../../tests/world/october.ts';
import { unitFigures } from '../../../tests/world/unit_figures.ts';

test('差距由遗留、待反馈、已退款构成，基准允许的未成功向下取整', async () => {
	const db = await given({ regions: octoberRegions, benchmarks: octoberBenchmarks });
	await unitFigures(db, octoberUnits);
	const [row] = await db.rows("select * from explanation_row(202310, 'month', timestamp '2023-11-01', '410505')");
	expect(row).toMatchObject({
		...{
			name: '殷都区',
			rank: 11,
			ranked: 11,
			due: 95_078,
			unpaid: 1578,
			allowed_unpaid: 57,
			to_benchmark: 1521,
			limit: 1567,
		},
		share_of_city_due: { numerator: 95_078, denominator: 390_999 },
		share_of_city_unpaid: { numerator: 1578, denominator: 1799 },
		benchmark: { against: 'province', is_fallback: false, value: { numerator: 99_940_000, denominator: 100_000_000 } },
		composition: [
			{
				state: 'outstanding',
				count: 1529,
				points: { numerator: 1529, denominator: 95_078 },
				share: { numerator: 1529, denominator: 1578 },
			},
			{ state: 'pending', count: 38 },
			{ state: 'refunded', count: 11 },
		],
	});
});

test('没有发放任务的单位没有位次', async () => {
	const db = await given();
	await unitFigures(db, { 419901: { due: 10, paid: 9 } });
	const [row] = await db.rows("select * from explanation_row(202310, 'month', timestamp '2023-11-01', '419903')");
	expect(row).toMatchObject({ rank: null, ranked: 1, due: 0, to_benchmark: 0, allowed_unpaid: 0, limit: 0 });
});

test('首次打卡口径下，只有未反馈的还能成功', async () => {
	const db = await given();
	await unitFigures(db, { 419901: { due: 10, paid: 6, outstanding: 3, firstAttemptPaid: 5 } }, { month: 202309 });
	const [row] = await db.rows("select * from explanation_row(202309, 'month', timestamp '2023-10-01', '419901')");
	expect(row).toMatchObject({ paid: 6, limit: 1 });
});

test('没有的单位没有说明', async () => {
	const db = await given();
	await unitFigures(db, { 419901: { due: 10 } });
	expect(await db.rows("select * from explanation_row(202310, 'month', timestamp '2023-11-01', '419999')")).toEqual([]);
});
