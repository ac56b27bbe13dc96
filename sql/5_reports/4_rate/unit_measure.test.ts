import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { unitFigures } from '../../../tests/world/unit_figures.ts';

const values = (unit: string) =>
	`select month, indicator, numerator, denominator from unit_measure
	where key = '${unit}' and indicator in ('successRate', 'due') order by month, indicator`;

test('发放成功率按当月的口径，数量不除', async () => {
	const db = await given();
	for (const month of [202309, 202310])
		await unitFigures(db, { 419901: { due: 10, paid: 9, firstAttemptPaid: 7 } }, { month });
	expect(await db.rows(values('419901'))).toEqual([
		{ month: 202309, indicator: 'due', numerator: '10', denominator: '1' },
		{ month: 202309, indicator: 'successRate', numerator: '7', denominator: '10' },
		{ month: 202310, indicator: 'due', numerator: '10', denominator: '1' },
		{ month: 202310, indicator: 'successRate', numerator: '9', denominator: '10' },
	]);
});

test('有数据的月份里没有任务的单位是0，全市都没有应发的月份不在其中', async () => {
	const db = await given();
	await unitFigures(db, { 419901: { due: 10 } });
	await unitFigures(db, { 419901: { due: 0 } }, { month: 202309 });
	expect(await db.rows(values('419902'))).toEqual([
		{ month: 202310, indicator: 'due', numerator: '0', denominator: '1' },
		{ month: 202310, indicator: 'successRate', numerator: '0', denominator: '0' },
	]);
	expect(await db.rows('select count(distinct indicator)::integer as measures from unit_measure')).toEqual([
		{ measures: 17 },
	]);
});
