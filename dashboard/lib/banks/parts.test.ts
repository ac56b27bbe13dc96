import { expect, test } from 'vitest';
import { printHundredths, printTenths, recordsOf, tenthsOf } from './parts.ts';

test.each([
	['95.5', 955],
	['100', 1000],
	[' 0 ', 0],
	['100.1', null],
	['95.55', null],
	['', null],
	['九十', null],
])('“%s”是%s个十分之一分', (text, tenths) => expect(tenthsOf(text)).toBe(tenths));

test('分数照写，不四舍五入', () => {
	expect([955, 1000, 5, 0].map(printTenths)).toEqual(['95.5', '100', '0.5', '0']);
	expect([9803, 9810, 10_000, 5, 0].map(printHundredths)).toEqual(['98.03', '98.1', '100', '0.05', '0']);
});

test('每项都能查到背后的记录，人给的分除外', () => {
	expect(recordsOf('service', 'B')).toBeNull();
	expect(recordsOf('answerTimeliness', 'B')).toEqual({
		page: '/timeliness',
		params: { bank: 'B', cursor: null, by: 'bank', kind: 'answer' },
	});
	expect(recordsOf('reasonFilled', 'B')?.params.reason).toBe('F90');
});
