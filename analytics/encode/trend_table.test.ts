import { expect, test } from 'vitest';
import type { Trends } from '../contract/index.ts';
import { trendTable } from './trend_table.ts';

const point = { byRule: null, published: null };
const answer = (indicator: Trends['indicator'], values: (number | null)[]): Trends => ({
	...{ indicator, scope: 'month' },
	months: values.map((_, index) => ({ month: `2023-0${index + 8}`, rule: { successRate: 'first-attempt' } })),
	rows: [
		{
			...{ key: '419901', name: '甲县', isCity: false },
			points: values.map((numerator) => ({
				...{ ...point, value: numerator === null ? null : { numerator, denominator: 1 }, plotted: numerator },
			})),
		},
	],
});

test('每月每个单位一行，没有数据的月份没有数值', () => {
	const { title, rows } = trendTable(answer('amountPaid', [1_290_250_000, null]));
	expect(title).toBe('补贴金额趋势 当月');
	expect(rows).toEqual([
		{
			...{ month: '2023-08', key: '419901', name: '甲县', indicator: '补贴金额', rule: null, printed: '1,290.25' },
			...{ unit: '万元', numerator: 1_290_250_000, denominator: 1, published: null },
		},
		{
			...{ month: '2023-09', key: '419901', name: '甲县', indicator: '补贴金额', rule: null, printed: null },
			...{ unit: '万元', numerator: null, denominator: null, published: null },
		},
	]);
});

test('发放成功率每月写明口径', () => {
	expect(trendTable(answer('successRate', [1])).rows[0]).toMatchObject({ rule: '首次打卡', printed: '100%' });
});
