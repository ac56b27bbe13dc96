import { measureName, measureUnit, printMeasure, type Trends, scopeNames } from '../contract/index.ts';
import type { Column, Table } from './table.ts';

const columns: Column[] = [
	{ id: 'month', title: '月份', type: 'text' },
	{ id: 'key', title: '代码', type: 'text' },
	{ id: 'name', title: '单位', type: 'text' },
	{ id: 'indicator', title: '指标', type: 'text' },
	{ id: 'rule', title: '口径', type: 'text' },
	{ id: 'printed', title: '数值', type: 'text' },
	{ id: 'unit', title: '计量单位', type: 'text' },
	{ id: 'numerator', title: '分子（金额为分）', type: 'integer' },
	{ id: 'denominator', title: '分母', type: 'integer' },
	{ id: 'published', title: '已发布数值', type: 'text' },
];

const rules = { 'first-attempt': '首次打卡', 'cumulative-feedback': '累计反馈' } as const;

/** GET /api/trends: a row per month and unit; months without data are there, without a value. */
export function trendTable({ indicator, scope, months, rows }: Trends): Table {
	const flat = rows.flatMap(({ key, name, points }) =>
		points.map(({ value, published }, index) => ({
			...{ month: months[index]?.month ?? null, key, name, indicator: measureName(indicator) },
			rule: indicator === 'successRate' ? rules[months[index]?.rule.successRate ?? 'cumulative-feedback'] : null,
			printed: value && printMeasure(indicator, value),
			unit: measureUnit(indicator) || null,
			...{ numerator: value?.numerator ?? null, denominator: value?.denominator ?? null },
			published: published && printMeasure(indicator, published.value),
		})),
	);
	return { title: `${measureName(indicator)}趋势 ${scopeNames[scope]}`, columns, rows: flat };
}
