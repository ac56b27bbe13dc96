import { expect, test } from 'vitest';
import {
	moveMonth,
	printCutOff,
	printDay,
	printMoment,
	printMonth,
	printShortCutOff,
	printSpan,
	printTableTime,
} from './dates.ts';

test('零点写作前一日24时', () => {
	expect(printCutOff('2023-11-01T00:00:00+08:00')).toBe('2023年10月31日24时');
	expect(printShortCutOff('2023-11-01T00:00:00+08:00')).toBe('10月31日24时');
	expect(printCutOff('2024-01-01T00:00:00+08:00')).toBe('2023年12月31日24时');
	expect(printShortCutOff('2024-03-01')).toBe('2月29日24时');
});

test('不是零点的截止照写', () => {
	expect(printShortCutOff('2023-04-23T09:30:00+08:00')).toBe('4月23日09:30');
});

test('日期不补零，表格内补零', () => {
	expect(printMonth('2023-09')).toBe('2023年9月');
	expect(printDay('2023-10-05')).toBe('10月5日');
	expect(printMoment('2023-11-21T09:40:12')).toBe('11月21日09:40');
	expect(printTableTime('2023-10-31T15:22:00')).toBe('10-31 15:22');
	expect(printTableTime('2023-10-31 15:22:00')).toBe('10-31 15:22');
	expect(printTableTime('2023-10-31')).toBe('10-31');
});

test('累计写1至10月，一月只写1月', () => {
	expect(printSpan('2023-10', 'month')).toBe('10月');
	expect(printSpan('2023-10', 'ytd')).toBe('1至10月');
	expect(printSpan('2023-01', 'ytd')).toBe('1月');
});

test('月份跨年', () => {
	expect(moveMonth('2023-12', 1)).toBe('2024-01');
	expect(moveMonth('2024-01', -1)).toBe('2023-12');
	expect(moveMonth('2023-10', -1)).toBe('2023-09');
});
