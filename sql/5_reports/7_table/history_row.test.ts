import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { unitFigures } from '../../../tests/world/unit_figures.ts';

test('一月到当月各月的位次，没有数的月份没有位次', async () => {
	const db = await given();
	await unitFigures(db, { 419901: { due: 10, paid: 9 }, 419902: { due: 10, paid: 10 } }, { month: 202302 });
	await unitFigures(db, { 419901: { due: 10, paid: 8 }, 419902: { due: 5, paid: 4 } }, { month: 202303 });
	const rows = await db.rows("select * from history_row(202303, 'month', 'successRate')");
	const none = { rank: null, tied: false, value: { numerator: 0, denominator: 0 } };
	expect(rows).toEqual([
		{
			...{ key: '419901', name: '甲县' },
			ranks: [
				none,
				{ rank: 2, tied: false, value: { numerator: 9, denominator: 10 } },
				{ rank: 1, tied: true, value: { numerator: 8, denominator: 10 } },
			],
		},
		{
			...{ key: '419902', name: '乙县' },
			ranks: [
				none,
				{ rank: 1, tied: false, value: { numerator: 10, denominator: 10 } },
				{ rank: 1, tied: true, value: { numerator: 4, denominator: 5 } },
			],
		},
		{ key: '419903', name: '开发区', ranks: [none, none, none] },
	]);
});

test('月中另问的时点不进位次变化', async () => {
	const db = await given();
	await unitFigures(db, { 419901: { due: 10, paid: 9 } }, { month: 202301, at: '2023-01-15 00:00:00' });
	const [row] = await db.rows("select ranks[1].rank as rank from history_row(202301, 'month', 'successRate')");
	expect(row).toEqual({ rank: null });
});
