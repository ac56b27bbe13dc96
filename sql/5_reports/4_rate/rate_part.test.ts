import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { unitFigures } from '../../../tests/world/unit_figures.ts';

test('差额是离最好还差多少', async () => {
	const db = await given();
	await unitFigures(db, { 419901: { due: 100, paid: 95, outstanding: 3, pushed: 90 } });
	const rows = await db.rows(
		"select indicator, shortfall from rate_part where key = '419901' and indicator in ('successRate', 'leftoverRate', 'pushRate')",
	);
	expect(rows).toEqual([
		{ indicator: 'successRate', shortfall: '5' },
		{ indicator: 'leftoverRate', shortfall: '3' },
		{ indicator: 'pushRate', shortfall: '5' },
	]);
});

test('全市是各单位合计相除，不是各单位的平均', async () => {
	const db = await given();
	await unitFigures(db, { 419901: { due: 100, paid: 50 }, 419902: { due: 900, paid: 900 } });
	const [row] = await db.rows(
		"select numerator, denominator from rate_part where is_city and indicator = 'successRate'",
	);
	expect(row).toEqual({ numerator: '950', denominator: '1000' });
});

test('换口径前后，排名用的成功率不同', async () => {
	const db = await given();
	const counts = { due: 100, paid: 95, firstAttemptPaid: 80 };
	await unitFigures(db, { 419901: counts }, { month: 202309 });
	await unitFigures(db, { 419901: counts }, { month: 202310 });
	const rows = await db.rows(
		"select month, numerator from rate_part where is_city and indicator = 'successRate' order by month",
	);
	expect(rows).toEqual([
		{ month: 202309, numerator: '80' },
		{ month: 202310, numerator: '95' },
	]);
});
