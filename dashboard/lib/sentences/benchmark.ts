import { type ReconciliationRow, countings, indicators } from '#contract';
import { printDifference, printRate, unitOf } from '#lib/format.ts';

/** “发放成功率：上级99.54%，本系统99.54%，相同。” or how far apart, and which way of counting explains it. */
export function benchmarkSentence(row: ReconciliationRow): string {
	const unit = unitOf(row.indicator);
	const name = indicators.find(({ id }) => id === row.indicator)?.name ?? '';
	const theirs = `${name}：上级${printRate(row.theirs, unit)}`;
	if (row.ours === null || row.difference === null) return `${theirs}，本系统这一期没有可以相除的人次。`;
	const both = `${theirs}，本系统${printRate(row.ours, unit)}`;
	if (row.isEqual) return `${both}，相同。`;
	return `${both}，${printDifference(row.difference, unit)}。${reason(row)}`;
}

function reason({ candidates }: ReconciliationRow): string {
	const names = (of: typeof candidates) =>
		of.map(({ counting }) => `“${countings.find(({ id }) => id === counting)?.name ?? ''}”`).join('、');
	const equal = candidates.filter(({ isEqual }) => isEqual);
	if (equal.length > 0) return `${names(equal)}与上级相同，可能是原因。`;
	const nearest = candidates.filter(({ isNearest }) => isNearest);
	if (nearest.length > 0) return `试算的都不相同，最接近的是${names(nearest)}。`;
	return '试算的都不比现在接近，请向上级核对其算法和截止时间。';
}
