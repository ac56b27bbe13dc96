import { expect, test } from 'vitest';
import { given } from '../../tests/world.ts';
import { unitFigures } from '../../tests/world/unit_figures.ts';
import { wholeCity } from '../visible.ts';
import { history } from './history.ts';

test('一月到当月的位次，各月带口径；县区的人只有自己一行', async () => {
	const db = await given();
	await unitFigures(db, { 419901: { due: 10, paid: 9 }, 419902: { due: 10 } });
	const query = { until: '2023-10', indicator: 'successRate', scope: 'month' } as const;
	const all = await history(db, wholeCity, query);
	expect(all.months.map(({ month }) => month)).toEqual(
		['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((month) => `2023-${month}`),
	);
	expect(all.months.slice(-2).map(({ rule }) => rule.successRate)).toEqual(['first-attempt', 'cumulative-feedback']);
	expect(all.rows.map(({ name, ranks }) => [name, ranks.at(-1)?.rank])).toEqual([
		['甲县', 2],
		['乙县', 1],
		['开发区', null],
	]);
	expect((await history(db, { regions: ['419902'] }, query)).rows.map(({ key }) => key)).toEqual(['419902']);
});
