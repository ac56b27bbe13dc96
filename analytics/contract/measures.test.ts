import { expect, test } from 'vitest';
import { measureHead, measureUnit, printMeasure, printMeasureDifference } from './measures.ts';

const of = (numerator: number, denominator = 1) => ({ numerator, denominator });

test('率、人次、万元各按自己的写法；没有数值写—', () => {
	expect(printMeasure('leftoverRate', of(3, 10_000))).toBe('0.3‰');
	expect(printMeasure('due', of(389_200))).toBe('389,200');
	expect(printMeasure('amountPaid', of(12_902_500_000))).toBe('12,902.5');
	expect(printMeasure('due', null)).toBe('—');
	expect((['successRate', 'persons', 'amountDue', 'slips'] as const).map(measureUnit)).toEqual([
		...['', '人', '万元', '批次'],
	]);
});

test('差：率写个百分点或‰，数量写多少，金额写万元', () => {
	expect(printMeasureDifference('successRate', of(-4, 1000))).toBe('低0.4个百分点');
	expect(printMeasureDifference('due', of(-1290))).toBe('少1,290');
	expect(printMeasureDifference('amountPaid', of(5_000_000))).toBe('多5');
	expect(printMeasureDifference('persons', of(0))).toBe('持平');
	expect(printMeasureDifference('persons', null)).toBe('—');
});

test('表头写单位，名称里已经有的不再写', () => {
	expect((['successRate', 'due', 'persons', 'projects', 'amountPaid'] as const).map(measureHead)).toEqual([
		...['发放成功率', '应发人次', '实发人数', '发放项目数', '补贴金额（万元）'],
	]);
});
