import type { Ranking } from '#contract';
import { monthNumber } from '#lib/dates.ts';
import { isKnown, printRate } from '#lib/format.ts';
import { benchmarkName } from '#lib/labels.ts';
import { countedAs, isLowerBetter, shortfall, shortfallNames } from '#lib/shortfall.ts';

/** Under the ranking: what the bar is, where the benchmarks stand, what the marks mean. */
export function rankingNote(ranking: Ranking): string {
	return [bar(ranking), lines(ranking), fallback(ranking), toBenchmark(ranking), dagger(ranking)].join('');
}

function bar(ranking: Ranking): string {
	const indicator = countedAs(ranking);
	const name = shortfallNames[indicator];
	if (indicator === 'successRate') return `条形为${name}率（100%-成功率），从0起，按遗留、待反馈、已退款分段；`;
	if (indicator === 'firstAttemptRate')
		return `条形为${name}率（100%-成功率），从0起；成功、遗留等为截止时的人次，含纠错再发；`;
	return isLowerBetter(indicator) ? `条形为${name}的比率，从0起；` : `条形为${name}的比率（100%-指标值），从0起；`;
}

function lines({ indicator, benchmark }: Ranking): string {
	const held = [
		{ name: '全省平均', rate: benchmark.province, mark: '' },
		{ name: '全市平均', rate: benchmark.city, mark: '（虚线）' },
	].flatMap(({ name, rate, mark }) =>
		rate === null || !isKnown(rate) ? [] : [`${name}${printRate(shortfall(indicator, rate), 'permille')}${mark}`],
	);
	return held.length === 0 ? '' : `竖线为${held.join('、')}。`;
}

function fallback({ benchmark }: Ranking): string {
	return benchmark.isFallback ? '全省平均未录入，按全市平均比较。' : '';
}

function toBenchmark(ranking: Ranking): string {
	if (ranking.rows.every((row) => row.toBenchmark === null)) return '';
	const succeed = countedAs(ranking) === 'firstAttemptRate' ? '首次成功' : '成功';
	return `达标还差=达到${benchmarkName(ranking.benchmark)}还需${succeed}的人次。`;
}

function dagger({ previous }: Ranking): string {
	if (previous === null || previous.isComparable) return '';
	return `† ${monthNumber(previous.month)}月为旧口径位次，口径不同，仅供参考。`;
}
