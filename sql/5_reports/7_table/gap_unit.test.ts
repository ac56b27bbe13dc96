import { beforeAll, expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { octoberBenchmarks, octoberRegions, octoberUnits } from '../../../tests/world/october.ts';
import { type UnitCounts, unitFigures } from '../../../tests/world/unit_figures.ts';
import type { Connection } from '../../database.server.ts';

let db: Connection;
beforeAll(async () => {
	db = await given({ regions: octoberRegions, benchmarks: octoberBenchmarks });
	await unitFigures(db, octoberUnits);
});

async function gapOf(region: string, indicator = 'successRate', month = 202310) {
	const [row] = await db.rows(
		"select * from gap_unit($month::integer, 'month', period_end($month::integer), $region, $indicator)",
		{ month, region, indicator },
	);
	return row;
}

const only = async (month: number, units: Record<string, UnitCounts>) => unitFigures(db, units, { month });

test('差距的组成加上基准允许的部分，正好等于差距', async () => {
	expect(await gapOf('410505')).toMatchObject({
		...{ rank: 11, ranked: 11, is_lagging: true, is_small: false, limit: 1567 },
		gap: { numerator: 152_095_320_000, denominator: 9_507_800_000_000 },
		causes: [
			{ cause: 'outstanding', count: 1529, gap: 152_900_000_000 },
			{ cause: 'pending', count: 38, gap: 3_800_000_000 },
			{ cause: 'refunded', count: 11, gap: 1_100_000_000 },
		],
		allowance: -5_704_680_000,
	});
});

test('达到基准、全市平均、上一位次各要多少，其他单位不变时的位次', async () => {
	expect((await gapOf('410505'))?.steps).toEqual([
		{ target: 'benchmark', more: 1521, value: { numerator: 95_021, denominator: 95_078 }, rank: 7, is_reachable: true },
		{ target: 'city', more: 1141, value: { numerator: 94_641, denominator: 95_078 }, rank: 11, is_reachable: true },
		{ target: 'nextRank', more: 1265, value: { numerator: 94_765, denominator: 95_078 }, rank: 10, is_reachable: true },
	]);
});

test('退款不能再成功，只靠退款才够的一步达不到', async () => {
	await only(202311, { 410505: { due: 10, paid: 5, refunded: 5 }, 410506: { due: 10 } });
	expect((await gapOf('410505', 'successRate', 202311))?.steps).toMatchObject([
		{ target: 'benchmark', more: 3, is_reachable: false },
		{ target: 'city', more: 3 },
		{ target: 'nextRank', more: 5, rank: 1, is_reachable: false },
	]);
});

test('遗留率低者为好：减少遗留，差距为正才是更差', async () => {
	expect(await gapOf('410505', 'leftoverRate')).toMatchObject({
		better: 'lower',
		is_lagging: true,
		causes: [{ cause: 'outstanding', count: 1529 }],
		limit: 1529,
	});
	expect((await gapOf('410506', 'leftoverRate'))?.gap).toMatchObject({ numerator: expect.toSatisfy((n) => n < 0) });
});

test('全市与全省平均比，没有位次', async () => {
	expect(await gapOf('410500')).toMatchObject({ is_city: true, rank: null, against: 'province', is_lagging: true });
});

test('分母小于界限的要标记，等于的不标', async () => {
	await only(202312, { 410505: { due: 99, paid: 98 }, 410506: { due: 100, paid: 99 } });
	expect(await gapOf('410505', 'successRate', 202312)).toMatchObject({ is_small: true, small_under: 100 });
	expect(await gapOf('410506', 'successRate', 202312)).toMatchObject({ is_small: false });
});

test('没有发放任务的没有差距，也没有步骤', async () => {
	await only(202401, { 410506: { due: 10 } });
	expect(await gapOf('410505', 'successRate', 202401)).toMatchObject({
		...{ rank: null, gap: { numerator: 0, denominator: 0 }, steps: [], is_small: false },
	});
});

test('都是100%的并列第1，没有上一位次', async () => {
	await only(202402, { 410505: { due: 10 }, 410506: { due: 20 } });
	expect(await gapOf('410505', 'successRate', 202402)).toMatchObject({
		...{ rank: 1, tied: true, is_lagging: false, gap: { numerator: 0 } },
		steps: [
			{ target: 'benchmark', more: 0 },
			{ target: 'city', more: 0 },
		],
	});
});

test('首次打卡口径下，已纠错成功的也是差距的组成，不能再补', async () => {
	await only(202309, { 410505: { due: 100, paid: 90, outstanding: 4, firstAttemptPaid: 85 }, 410506: { due: 100 } });
	expect(await gapOf('410505', 'successRate', 202309)).toMatchObject({
		limit: 6,
		causes: [
			{ cause: 'outstanding', count: 4 },
			{ cause: 'pending', count: 6 },
			{ cause: 'refunded', count: 0 },
			{ cause: 'mended', count: 5 },
		],
	});
});
