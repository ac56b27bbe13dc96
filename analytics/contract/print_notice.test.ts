import { expect, test } from 'vitest';
import { printNoticeMeasure } from './measures.ts';
import { printAgainst, printNoticeCount, printNoticeMoney } from './print.ts';

test.each([
	[0, '0'],
	[1521, '1521'],
	[9999, '9999'],
	[10_000, '1万'],
	[389_200, '38.92万'],
	[389_249, '38.92万'],
	[389_250, '38.93万'],
	[12_345_678, '1234.57万'],
])('人次 %i 印作 %s，没有千位分隔', (count, printed) => expect(printNoticeCount(count)).toBe(printed));

test.each([
	[0, 'wan', '0元'],
	[12_902_500_000, 'wan', '12902.5万元'],
	[65_000_000_000, 'yi', '6.5亿元'],
	[65_000_000_000, 'wan', '65000万元'],
	[9_999_999_999, 'yi', '10000万元'],
	[10_000_000_000, 'yi', '1亿元'],
	[4_999, 'wan', '0.01万元以下'],
] as const)('%i 分按 %s 印作 %s', (fen, unit, printed) => expect(printNoticeMoney(fen, unit)).toBe(printed));

test.each([
	['successRate', 99_996, 100_000, '99.99%'],
	['leftoverRate', 3, 10_000, '0.3‰'],
	['leftoverRate', 0, 10_000, '0'],
	['persons', 1_775_300, 1, '177.53万人'],
	['projects', 84, 1, '84项'],
	['cardShare', 0, 0, '—'],
] as const)('%s %i/%i 印作 %s', (id, numerator, denominator, printed) =>
	expect(printNoticeMeasure(id, { numerator, denominator })).toBe(printed),
);

test.each([
	[-16, 1000, 'percent', '低于全省平均1.6个百分点'],
	[215, 100_000, 'permille', '高于全省平均2.15‰'],
	[0, 1, 'percent', '与全省平均持平'],
	[-1, 10_000_000, 'percent', '略低于全省平均'],
] as const)('差 %i/%i 说作：%s %s', (numerator, denominator, unit, said) =>
	expect(printAgainst({ numerator, denominator }, unit, '全省平均')).toBe(said),
);
