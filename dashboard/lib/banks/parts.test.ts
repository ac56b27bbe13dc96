import { expect, test } from 'vitest';
import { bankParts } from '#contract';
import { heldBy, printHundredths, printTenths, recordsOf, tenthsOf } from './parts.ts';

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
	const rule = { successRate: 'cumulative-feedback' } as const;
	expect(recordsOf('service', 'B', rule)).toBeNull();
	const kinds = bankParts.map(({ id }) => recordsOf(id, 'B', rule)?.params.kind ?? null);
	expect(kinds).toEqual([null, 'payment', 'answer', 'reason', 'return', 'correction', 'held', null]);
	expect(recordsOf('answerTimeliness', 'B', rule)).toMatchObject({ page: '/timeliness', params: { bank: 'B' } });
	expect(recordsOf('successRate', 'B', rule)).toEqual({ page: '/failures', params: { bank: 'B' } });
	expect(recordsOf('successRate', 'B', { successRate: 'first-attempt' })?.params.kind).toBe('firstAttempt');
	expect(heldBy('B', '6')?.params.minDays).toBe('6');
});
