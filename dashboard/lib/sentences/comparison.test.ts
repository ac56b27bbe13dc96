import { expect, test } from 'vitest';
import type { Comparison, ComparisonRow, Held } from '#contract';
import { comparedSentence, heldCell, lackNote } from './comparison.ts';
import { plain } from './phrase.ts';

const of = (numerator: number, denominator = 1) => ({ numerator, denominator });
const held = (value: Held['value'], difference: Held['difference'], growth: Held['growth'] = null): Held => ({
	...{ value, difference, growth, isComparable: true },
});
const row = (more: Partial<ComparisonRow>): ComparisonRow => ({
	...{
		key: '4199',
		name: '全市',
		isCity: true,
		indicator: 'due',
		value: of(1200),
		monthBefore: null,
		yearBefore: null,
	},
	...more,
});
const compared = (rows: ComparisonRow[], more: Partial<Comparison> = {}): Comparison => ({
	...{
		month: '2023-10',
		scope: 'month',
		at: '2023-11-01T00:00:00+08:00',
		rule: { successRate: 'cumulative-feedback' },
	},
	...{ monthBefore: '2023-09', yearBefore: '2022-10', rows, ...more },
});
const said = (one: ComparisonRow, more: Partial<Comparison> = {}) =>
	plain(comparedSentence(compared([one], more), one));

test('比上月多多少、多百分之几；上年没有数据的说没有', () => {
	expect(said(row({ monthBefore: held(of(1000), of(200), of(1, 5)) }))).toBe(
		'10月全市应发人次1,200人次，比上月多200人次（多20%）；上年同月没有数据。',
	);
});

test('率的差写百分点；口径不同的不比', () => {
	const rate = { indicator: 'successRate', value: of(9, 10) } as const;
	const other = { ...held(of(8, 10), null), isComparable: false };
	expect(said(row({ ...rate, monthBefore: held(of(91, 100), of(-1, 100)) }))).toContain('比上月低1个百分点');
	expect(said(row({ ...rate, monthBefore: other, yearBefore: held(of(9, 10), of(0)) }))).toBe(
		'10月全市发放成功率90%，上月80%，口径不同，不比升降；与上年同月持平。',
	);
	expect(heldCell('successRate', other)).toBe('口径不同');
});

test('分母为0、累计一月、上月没有数值', () => {
	expect(said(row({ value: null, indicator: 'cardShare' }))).toBe(
		'10月全市社保卡占比率没有数值：这一期没有可以相除的人次。',
	);
	expect(said(row({}), { month: '2023-01', scope: 'ytd', monthBefore: null })).toContain('累计从1月起，没有上月');
	expect(said(row({ indicator: 'cardShare', value: of(1), monthBefore: held(null, null) }))).toContain('上月没有数值');
});

test('表格里的一格', () => {
	expect(heldCell('due', held(of(1000), of(200), of(1, 5)))).toBe('多200（多20%）');
	expect(heldCell('due', held(of(0), of(200)))).toBe('多200');
	expect(heldCell('due', held(of(5), of(0), of(0)))).toBe('持平');
	expect(heldCell('due', null)).toBe('—');
});

test('哪个月没有数据', () => {
	expect(lackNote(compared([row({})]))).toBe('2023年9月没有数据。2022年10月没有数据，没有同比。');
	expect(lackNote(compared([row({ yearBefore: held(of(1), of(2)) })], { monthBefore: null }))).toBe(
		'累计从1月起算，1月没有环比。',
	);
});
