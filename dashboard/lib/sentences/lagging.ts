import type { Contribution, Explanation, Overview } from '#contract';
import { printSpan } from '#lib/dates.ts';
import { printCount, printDifference, printRate, printShare } from '#lib/format.ts';
import { benchmarkName } from '#lib/labels.ts';
import { provinceOf } from './overview.ts';
import { say, stress, type Phrase } from './phrase.ts';
import { isFirstAttempt } from './rule.ts';

/** What, how far below, of what it is made, what would reach the benchmark: the answer of 落后分析. */
export function laggingSentence(explanation: Explanation, overview: Overview): Phrase[] {
	const { name, due, paid, unpaid, ladder } = explanation;
	const isFirst = isFirstAttempt(overview.rule);
	if (due === 0) return [say(`${name}${printSpan(explanation.month, explanation.scope)}没有发放任务。`)];
	const value = printRate(ladder[0]?.value ?? { numerator: paid, denominator: due }, 'percent');
	const settled = isFirst ? '首次未成功的人次截止时都已成功。' : '没有未成功的人次。';
	return [
		say(`${name}${printSpan(explanation.month, explanation.scope)}发放成功率`),
		stress(value),
		...place(explanation),
		say(`${compared(overview)}。`),
		...(unpaid === 0 ? [say(settled)] : composition(explanation, isFirst)),
		...(isFirst ? [] : remedy(explanation)),
	];
}

function place({ rank, ranked }: Explanation): Phrase[] {
	if (rank === null) return [];
	const note = ranked === 1 ? '（只有一个单位）' : rank === ranked ? '（末位）' : '';
	return [say('，居'), stress(`第${rank}位`), ...(note === '' ? [] : [say(note)])];
}

function compared(overview: Overview): string {
	const card = overview.rates.find((rate) => rate.indicator === 'successRate');
	if (!card) return '';
	const province = provinceOf(overview, card);
	const held = [
		province ? `比全省平均${printDifference(province.difference, 'percent')}` : '',
		`比全市${printDifference(card.city.difference, 'percent')}`,
	];
	return `，${held
		.filter((part) => part !== '')
		.join('、')
		.replace(/比(全省平均|全市)持平/g, '与$1持平')}`;
}

function composition(explanation: Explanation, isFirst: boolean): Phrase[] {
	const { outstanding, pending, composition: parts, byProject, reasons } = explanation;
	if (outstanding === 0) {
		const rest = pending > 0 ? `${printCount(pending)}人次未反馈` : `${printCount(explanation.refunded)}人次已退款`;
		return [say(`遗留为0；${rest}${main(byProject[0])}。`)];
	}
	const share = parts.find((part) => part.state === 'outstanding')?.share;
	const reason = reasons[0] ? `，失败原因以${reasons[0].name}为主` : '';
	return [
		say(isFirst ? `截止时仍未成功的${printCount(explanation.unpaid)}人次中遗留` : '未成功中遗留'),
		stress(`${printCount(outstanding)}人次`),
		say(`${share ? `，占${printShare(share)}` : ''}${main(byProject[0])}${reason}。`),
	];
}

function main(project: Contribution | undefined): string {
	return project ? `；其中${project.name}未成功${printCount(project.unpaid)}人次` : '';
}

function remedy({ ladder, toBenchmark, rank, benchmark }: Explanation): Phrase[] {
	const step = ladder.find((entry) => entry.mark === 'benchmark');
	if (step === undefined || toBenchmark === 0) return [];
	const reach = `可达${benchmarkName(benchmark)}`;
	const gain =
		step.rank === rank
			? [say(`${reach}，位次不变。`)]
			: [say(`${reach}，位次由第${rank}升至`), stress(`第${step.rank}`), say('。')];
	return [say('再成功'), stress(`${printCount(toBenchmark)}人次`), ...gain];
}
