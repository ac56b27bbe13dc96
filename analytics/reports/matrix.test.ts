import { expect, test } from 'vitest';
import { given } from '../../tests/world.ts';
import { unitFigures } from '../../tests/world/unit_figures.ts';
import { wholeCity } from '../visible.ts';
import { matrix } from './matrix.ts';

async function world() {
	const db = await given();
	const units = { 419901: { due: 100, paid: 90, outstanding: 10 }, 419902: { due: 100 } };
	await unitFigures(db, units);
	await unitFigures(db, units, { scope: 'ytd' });
	return db;
}

test('每个单位一行，落后几项；没有任务的也有一行', async () => {
	const answer = await matrix(await world(), wholeCity, { month: '2023-10' });
	expect(answer.columns.map(({ scope, indicator }) => `${scope} ${indicator}`)).toEqual([
		...['month successRate', 'ytd successRate', 'ytd leftoverRate', 'ytd cardShare', 'ytd pushRate'],
	]);
	expect(answer.rows.map(({ name, lagging, cells }) => [name, lagging, cells.length])).toEqual([
		...[
			['甲县', 3, 5],
			['乙县', 0, 5],
			['开发区', 0, 5],
		],
	]);
	expect(answer.rows[0]?.cells[0]).toEqual({
		value: { numerator: 90, denominator: 100 },
		isLagging: true,
		multiple: 2,
		step: 1,
	});
});

test('县区的人只有自己一行', async () => {
	const answer = await matrix(await world(), { regions: ['419902'] }, { month: '2023-10' });
	expect(answer.rows.map(({ key }) => key)).toEqual(['419902']);
	expect(answer.columns).toHaveLength(5);
});
