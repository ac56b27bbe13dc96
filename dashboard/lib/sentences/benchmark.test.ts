import { expect, test } from 'vitest';
import type { ReconciliationRow } from '#contract';
import { benchmarkSentence } from './benchmark.ts';

const of = (numerator: number, denominator: number) => ({ numerator, denominator });
const base: ReconciliationRow = {
	...{ indicator: 'successRate', theirs: of(9954, 10_000), cityRank: 16, unitsRanked: 18, source: null },
	...{ ours: of(9937, 10_000), difference: of(-17, 10_000), isEqual: false, candidates: [] },
};
const candidate = (
	counting: ReconciliationRow['candidates'][number]['counting'],
	isEqual: boolean,
	isNearest: boolean,
) => ({
	...{ counting, value: of(1, 1), difference: of(1, 1), isEqual, isNearest },
});

test('相同的说相同', () => {
	expect(benchmarkSentence({ ...base, ours: base.theirs, difference: of(0, 1), isEqual: true })).toBe(
		'发放成功率：上级99.54%，本系统99.54%，相同。',
	);
});

test('不同的说差多少，哪种算法对得上、最接近，都不接近的说怎么办', () => {
	const equal = [candidate('pending-left-out', true, true), candidate('cut-on-25th', false, false)];
	expect(benchmarkSentence({ ...base, candidates: equal })).toBe(
		'发放成功率：上级99.54%，本系统99.37%，低0.17个百分点。“待反馈不计入应发”与上级相同，可能是原因。',
	);
	const near = [candidate('cut-on-25th', false, true)];
	expect(benchmarkSentence({ ...base, candidates: near })).toContain('最接近的是“截止到当月25日0时”。');
	expect(benchmarkSentence(base)).toContain('请向上级核对');
});

test('没有发放的一期没有本系统的数', () => {
	expect(benchmarkSentence({ ...base, ours: null, difference: null, isEqual: null })).toBe(
		'发放成功率：上级99.54%，本系统这一期没有可以相除的人次。',
	);
});
