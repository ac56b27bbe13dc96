import { expect, test } from 'vitest';
import type { Comparison } from '../contract/index.ts';
import { comparisonTable } from './comparison_table.ts';

const fraction = (numerator: number, denominator: number) => ({ numerator, denominator });
const answer: Comparison = {
	...{
		month: '2023-10',
		scope: 'month',
		at: '2023-11-01T00:00:00+08:00',
		rule: { successRate: 'cumulative-feedback' },
	},
	...{ monthBefore: '2023-09', yearBefore: '2022-10' },
	rows: [
		{
			...{ key: '419901', name: '甲县', isCity: false, indicator: 'successRate', value: fraction(9, 10) },
			monthBefore: { value: fraction(8, 10), isComparable: false, difference: null, growth: null },
			yearBefore: null,
		},
		{
			...{ key: '419901', name: '甲县', isCity: false, indicator: 'due', value: fraction(10, 1) },
			monthBefore: { value: fraction(8, 1), isComparable: true, difference: fraction(2, 1), growth: fraction(1, 4) },
			yearBefore: null,
		},
	],
};

test('口径不同的写明，没有的空着', () => {
	const [rate, count] = comparisonTable(answer).rows;
	expect(rate).toMatchObject({ printed: '90%', before: '80%', beforeDifference: '口径不同', yearDifference: null });
	expect(rate).toMatchObject({ beforeGrowth: null, yearGrowth: null });
	expect(count).toMatchObject({
		unit: '人次',
		printed: '10',
		beforeDifference: '多2',
		beforeGrowth: '多25%',
		yearGrowth: null,
		year: null,
		yearNumerator: null,
	});
});
