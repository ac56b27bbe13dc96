import { expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { given } from '../../../tests/world.ts';
import { unitFigures } from '../../../tests/world/unit_figures.ts';

type Asked = { since: number; until: number; scope?: 'month' | 'ytd'; indicator: string; region?: string };

/** Names and the values of each month, `9/10` or null. */
async function trend(db: Connection, { since, until, scope = 'month', indicator, region }: Asked): Promise<unknown[]> {
	return db.rows(
		`select name, list_transform(points, lambda point: if(
			point.value is null, null, point.value.numerator::bigint || '/' || point.value.denominator::bigint
		)) as points
		from trend_row($since::integer, $until::integer, $scope::varchar, $indicator::varchar, $region::varchar)`,
		{ since, until, scope, indicator, region: region ?? null },
	);
}

async function autumn() {
	const db = await given();
	await unitFigures(db, { 419901: { due: 10, paid: 9, firstAttemptPaid: 8 } }, { month: 202308 });
	await unitFigures(db, { 419901: { due: 20, paid: 19 }, 419902: { due: 5, paid: 4 } }, { month: 202310 });
	return db;
}

test('没有数据的月份是空缺，不是0；没有任务的单位没有比率，人次是0', async () => {
	const db = await autumn();
	expect(await trend(db, { since: 202308, until: 202310, indicator: 'leftoverRate' })).toEqual([
		{ name: '安东市', points: ['0/10', null, '0/25'] },
		{ name: '甲县', points: ['0/10', null, '0/20'] },
		{ name: '乙县', points: [null, null, '0/5'] },
		{ name: '开发区', points: [null, null, null] },
	]);
	expect(await trend(db, { since: 202308, until: 202310, indicator: 'paid', region: '419902' })).toEqual([
		{ name: '乙县', points: ['0/1', null, '4/1'] },
	]);
});

test('发放成功率各月按当月的口径，两种口径都说', async () => {
	const db = await autumn();
	expect(await trend(db, { since: 202308, until: 202310, indicator: 'successRate', region: '419901' })).toEqual([
		{ name: '甲县', points: ['8/10', null, '19/20'] },
	]);
	const [row] = await db.rows(
		"select points[1].by_rule as august, points[1].plotted as plotted from trend_row(202308, 202308, 'month', 'successRate', '419901')",
	);
	expect(row).toEqual({
		august: {
			first_attempt: { value: { numerator: 8, denominator: 10 }, plotted: 0.8 },
			cumulative_feedback: { value: { numerator: 9, denominator: 10 }, plotted: 0.9 },
		},
		plotted: 0.8,
	});
});

test('累计和月中另问的时点不混在当月里', async () => {
	const db = await autumn();
	await unitFigures(db, { 419901: { due: 3 } }, { month: 202309, at: '2023-09-15 00:00:00' });
	await unitFigures(db, { 419901: { due: 30 } }, { month: 202309, scope: 'ytd' });
	expect(await trend(db, { since: 202308, until: 202310, indicator: 'due', region: '419901' })).toEqual([
		{ name: '甲县', points: ['10/1', null, '20/1'] },
	]);
	expect(await trend(db, { since: 202309, until: 202309, scope: 'ytd', indicator: 'due', region: '419901' })).toEqual([
		{ name: '甲县', points: ['30/1'] },
	]);
});
