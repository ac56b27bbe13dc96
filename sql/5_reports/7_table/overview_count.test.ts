import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { given } from '../../../tests/world.ts';
import { unitFigures } from '../../../tests/world/unit_figures.ts';

let db: Connection;
beforeAll(async () => {
	db = await given();
	await unitFigures(db, { 419901: { due: 100, paid: 90 }, 419902: { due: 90, paid: 90 } });
	await unitFigures(db, { 419901: { due: 1000 } }, { scope: 'ytd' });
	await unitFigures(db, { 419901: { due: 200 } }, { month: 202309 });
});

const card = async (id: string, region: string | null = null) =>
	(
		await db.rows(
			"select * from overview_count(202310, 'month', timestamp '2023-11-01', $region::varchar) where id = $id",
			{ id, region },
		)
	)[0];

test('当月、累计、上月和变化', async () =>
	expect(await card('paid')).toEqual({
		...{ id: 'paid', value: 180, other: 1000, previous: 200, previous_difference: -20 },
		...{ change: { numerator: -20, denominator: 200 }, most: { name: '甲县', value: 90 } },
	}));

test('最多的单位，一样多的取次序在前的', async () => {
	expect(await card('due')).toMatchObject({ most: { name: '甲县', value: 100 } });
	expect(await card('amountPaid')).toMatchObject({ value: 18_000, most: { name: '甲县', value: 9000 } });
});

test('一个单位没有最多的单位，上月为零的没有变化率', async () =>
	expect(await card('paid', '419902')).toMatchObject({
		value: 90,
		previous: 0,
		previous_difference: 90,
		change: null,
		most: null,
	}));
