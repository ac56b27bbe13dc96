import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { type UnitCounts, unitFigures } from '../../../tests/world/unit_figures.ts';
import type { Connection } from '../../database.server.ts';

type Months = Record<number, Record<string, UnitCounts>>;

async function months(figures: Months, scope: 'month' | 'ytd' = 'month') {
	const db = await given();
	for (const [month, units] of Object.entries(figures)) await unitFigures(db, units, { month: Number(month), scope });
	return db;
}

async function compared(db: Connection, month: number, unit: string, indicator: string, scope = 'month') {
	const [row] = await db.rows(
		`select value, month_before, year_before
		from comparison_row($month::integer, $scope::varchar, period_end($month::integer), $unit::varchar)
		where indicator = $indicator`,
		{ month, unit, indicator, scope },
	);
	return row;
}

const fraction = (numerator: number, denominator: number) => ({ numerator, denominator });

test('率的差是精确的分数；数量有多少和多百分之几', async () => {
	const db = await months({
		202210: { 419901: { due: 4, outstanding: 1, paid: 3 } },
		202309: { 419901: { due: 8, outstanding: 3, paid: 5 } },
		202310: { 419901: { due: 6, outstanding: 1, paid: 5 } },
	});
	expect(await compared(db, 202310, '419901', 'leftoverRate')).toEqual({
		value: fraction(1, 6),
		month_before: { value: fraction(3, 8), is_comparable: true, difference: fraction(-5, 24), growth: null },
		year_before: { value: fraction(1, 4), is_comparable: true, difference: fraction(-1, 12), growth: null },
	});
	expect(await compared(db, 202310, '419901', 'due')).toEqual({
		value: fraction(6, 1),
		month_before: { value: fraction(8, 1), is_comparable: true, difference: fraction(-2, 1), growth: fraction(-1, 4) },
		year_before: { value: fraction(4, 1), is_comparable: true, difference: fraction(2, 1), growth: fraction(1, 2) },
	});
});

test('换了口径的发放成功率不比升降，首次打卡成功率照比', async () => {
	const db = await months({ 202309: { 419901: { due: 10, paid: 9 } }, 202310: { 419901: { due: 10, paid: 8 } } });
	expect(await compared(db, 202310, '419901', 'successRate')).toMatchObject({
		month_before: { value: fraction(9, 10), is_comparable: false, difference: null },
	});
	expect(await compared(db, 202310, '419901', 'firstAttemptRate')).toMatchObject({
		month_before: { is_comparable: true, difference: fraction(-1, 10) },
	});
});

test('只有一个月的数据、没有上年：没有可比的', async () => {
	const db = await months({ 202310: { 419901: { due: 10 } } });
	expect(await compared(db, 202310, '419901', 'due')).toEqual({
		value: fraction(10, 1),
		month_before: null,
		year_before: null,
	});
});

test('分母为0的没有数值也没有差；上月为0的没有增幅', async () => {
	const db = await months({
		202309: { 419901: { due: 10 }, 419902: { due: 0 } },
		202310: { 419901: { due: 10 }, 419902: { due: 5 } },
	});
	expect(await compared(db, 202310, '419902', 'leftoverRate')).toMatchObject({
		value: fraction(0, 5),
		month_before: { value: null, difference: null },
	});
	expect(await compared(db, 202310, '419902', 'due')).toMatchObject({
		month_before: { value: fraction(0, 1), difference: fraction(5, 1), growth: null },
	});
	expect(await compared(db, 202310, '419903', 'cardShare')).toMatchObject({
		value: null,
		month_before: { value: null },
	});
});

test('累计一月没有上月，仍与上年同月比', async () => {
	const db = await months(
		{ 202201: { 419901: { due: 4 } }, 202212: { 419901: { due: 50 } }, 202301: { 419901: { due: 5 } } },
		'ytd',
	);
	expect(await compared(db, 202301, '419901', 'due', 'ytd')).toMatchObject({
		month_before: null,
		year_before: { value: fraction(4, 1) },
	});
});

test('全市在前，各单位各指标都有一行，与数据库里的顺序无关', async () => {
	const db = await months({ 202310: { 419902: { due: 5 }, 419901: { due: 10 } } });
	const rows = await db.rows("select name, indicator from comparison_row(202310, 'month', '2023-11-01', null)");
	expect(rows.filter(({ indicator }) => indicator === 'due').map(({ name }) => name)).toEqual([
		...['安东市', '甲县', '乙县', '开发区'],
	]);
	expect(rows.slice(0, 3).map(({ indicator }) => indicator)).toEqual(['successRate', 'leftoverRate', 'cardShare']);
	expect(rows).toHaveLength(4 * 17);
});
