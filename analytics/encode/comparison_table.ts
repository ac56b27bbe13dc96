import {
	type Comparison,
	type ComparisonRow,
	type Held,
	measureName,
	measureUnit,
	printChange,
	printMeasure,
	printMeasureDifference,
	scopeNames,
} from '../contract/index.ts';
import type { Column, Table } from './table.ts';

const text = (id: string, title: string): Column => ({ id, title, type: 'text' });
const fraction = (id: string, title: string): Column[] => [
	{ id: `${id}Numerator`, title: `${title}分子（金额为分）`, type: 'integer' },
	{ id: `${id}Denominator`, title: `${title}分母`, type: 'integer' },
];

const columns: Column[] = [
	text('key', '代码'),
	text('name', '单位'),
	text('indicator', '指标'),
	text('unit', '计量单位'),
	...[
		text('printed', '本期'),
		text('before', '上月'),
		text('beforeDifference', '环比'),
		text('beforeGrowth', '环比增减'),
	],
	...[text('year', '上年同月'), text('yearDifference', '同比'), text('yearGrowth', '同比增减')],
	...[...fraction('value', '本期'), ...fraction('before', '上月'), ...fraction('year', '上年同月')],
];

/** GET /api/comparison: a row per unit and measure; 口径不同 has no difference. */
export function comparisonTable({ month, scope, rows }: Comparison): Table {
	const flat = rows.map((row) => ({
		...{ key: row.key, name: row.name, indicator: measureName(row.indicator) },
		...{ unit: measureUnit(row.indicator) || null, printed: row.value && printMeasure(row.indicator, row.value) },
		...{ valueNumerator: row.value?.numerator ?? null, valueDenominator: row.value?.denominator ?? null },
		...held(row, 'before', row.monthBefore),
		...held(row, 'year', row.yearBefore),
	}));
	return { title: `环比同比 ${month} ${scopeNames[scope]}`, columns, rows: flat };
}

function held({ indicator }: ComparisonRow, name: string, earlier: Held | null) {
	return {
		[name]: earlier?.value ? printMeasure(indicator, earlier.value) : null,
		[`${name}Difference`]: earlier && heldText(indicator, earlier),
		[`${name}Growth`]: earlier?.growth ? printChange(earlier.growth) : null,
		[`${name}Numerator`]: earlier?.value?.numerator ?? null,
		[`${name}Denominator`]: earlier?.value?.denominator ?? null,
	};
}

function heldText(indicator: ComparisonRow['indicator'], { isComparable, difference }: Held): string | null {
	if (!isComparable) return '口径不同';
	return difference && printMeasureDifference(indicator, difference);
}
