import { beforeAll, expect, test } from 'vitest';
import type { Connection, Row } from '../../database.server.ts';
import { given } from '../../../tests/world.ts';
import { unitFigures } from '../../../tests/world/unit_figures.ts';

let db: Connection;
beforeAll(async () => {
	db = await given({
		benchmarks: [
			{ month: 202310, indicator: 'successRate', province: 99_940_000 },
			{ month: 202310, scope: 'ytd', indicator: 'leftoverRate', province: 10_000 },
		],
	});
	await unitFigures(db, {
		419901: { due: 1000, paid: 990, outstanding: 10 },
		419902: { due: 500 },
		419903: { due: 500 },
	});
	await unitFigures(
		db,
		{ 419901: { due: 9000, paid: 8990, outstanding: 10 }, 419902: { due: 1000 } },
		{ scope: 'ytd' },
	);
	await unitFigures(
		db,
		{ 419901: { due: 1000, paid: 980, outstanding: 20 }, 419902: { due: 1000 } },
		{ month: 202309 },
	);
});

const cards = async (region: string | null = null): Promise<Record<string, Row>> => {
	const rows = await db.rows("select * from overview_rate(202310, 'month', timestamp '2023-11-01', $region::varchar)", {
		region,
	});
	return Object.fromEntries(rows.map((row) => [String(row.indicator), row]));
};

test('发放成功率换了口径，不与上月比；遗留率照比', async () => {
	const { successRate, leftoverRate } = await cards();
	expect(successRate).toMatchObject({
		...{ value: { numerator: 1990, denominator: 2000 }, other: { numerator: 9990, denominator: 10_000 } },
		...{ previous: { numerator: 1980, denominator: 2000 }, is_previous_comparable: false, previous_difference: null },
	});
	expect(leftoverRate).toMatchObject({
		is_previous_comparable: true,
		previous_difference: { numerator: -1, denominator: 200 },
	});
});

test('与全省平均和全市比', async () =>
	expect((await cards('419901')).successRate).toMatchObject({
		province: { scope: 'month', value: { numerator: 99_940_000 }, difference: { numerator: -47, denominator: 5000 } },
		city: { value: { numerator: 1990, denominator: 2000 }, difference: { numerator: -1, denominator: 200 } },
		...{ is_lagging: true, against: 'province', lowest: null, highest: null },
	}));

test('全省只有累计遗留率时，拿累计的比，并注明是累计', async () =>
	expect((await cards()).leftoverRate).toMatchObject({
		province: { scope: 'ytd', value: { numerator: 10_000 }, difference: { numerator: 9, denominator: 10_000 } },
		is_lagging: true,
	}));

test('全省没有的指标没有全省', async () =>
	expect((await cards()).pushRate).toMatchObject({ province: null, is_lagging: false, against: 'city' }));

test('各单位的最低和最高，并列的取次序在前的', async () => {
	const { successRate, leftoverRate } = await cards();
	expect(successRate).toMatchObject({
		lowest: { name: '甲县' },
		highest: { name: '乙县', value: { numerator: 500, denominator: 500 } },
	});
	expect(leftoverRate).toMatchObject({ lowest: { name: '乙县' }, highest: { name: '甲县' } });
});

test('七项指标按规定次序', async () =>
	expect(Object.keys(await cards())).toEqual([
		...['successRate', 'leftoverRate', 'cardShare', 'pushRate', 'firstAttemptRate', 'pendingRate', 'refundedRate'],
	]));
