import type { Fraction, Late, LateKind, Timeliness } from '#contract';
import { printSpan } from '#lib/dates.ts';
import { printCount, printRate } from '#lib/format.ts';
import { rateOf, stageOf } from '#lib/timeliness/rates.ts';
import { say, stress, type Phrase } from './phrase.ts';

/** “10月全市支付及时率99.4%，反馈及时率99.98%；从拨款到成功，半数在当天，九成不超过1个工作日；69.8%的人次在月末5个工作日拨款。” */
export function timelinessSentence({ total, month, scope, basis }: Timeliness): Phrase[] {
	const span = printSpan(month, scope);
	if (total.due === 0) return [say(`${span}${total.name}没有发放任务。`)];
	if (!basis.isKnown) return [say(`${span}${total.name}：没有收录${month.slice(0, 4)}年的放假安排，不判断是否及时。`)];
	const rates = [
		{ name: '支付及时率', rate: rateOf(total, 'paymentTimeliness') },
		{ name: '反馈及时率', rate: rateOf(total, 'answerTimeliness') },
	].filter(({ rate }) => isThere(rate));
	const answers = rates.flatMap(({ name, rate }, index) => [
		say(`${index === 0 ? '' : '，'}${name}`),
		stress(rate ? printRate(rate, 'percent') : ''),
	]);
	const first = rates.length > 0 ? answers : [say('还没有到期限的人次')];
	return [say(`${span}${total.name}`), ...first, say(`${paidText(total)}${monthEndText(total)}。`)];
}

function paidText(total: Timeliness['total']): string {
	const taken = stageOf(total, 'payment');
	if (taken === null) return '';
	return `；从拨款到成功，半数${days(taken.median)}，九成${days(taken.p90)}`;
}

const days = (count: number) => (count === 0 ? '在当天' : `不超过${count}个工作日`);

function monthEndText(total: Timeliness['total']): string {
	const rate = rateOf(total, 'monthEndShare');
	if (!rate || !isThere(rate)) return '';
	return rate.numerator === 0
		? '；没有在月末5个工作日拨款的'
		: `；${printRate(rate, 'percent')}的人次在月末5个工作日拨款`;
}

const isThere = (rate: Fraction | null) => rate !== null && rate.denominator > 0;

const lateTexts: Record<LateKind, { none: string; some: string }> = {
	payment: { none: '期限已到的，都在期限内发放成功', some: '人次期限内没有发放成功，迟得久的在前' },
	answer: { none: '期限已到的，都在期限内有反馈结果', some: '人次期限内没有反馈结果，迟得久的在前' },
	return: { none: '没有期限内未退回的', some: '人次失败后期限内没有退回，迟得久的在前' },
	correction: { none: '没有失败未纠正的', some: '人次失败过，截止时还没有成功' },
	repeat: { none: '没有失败两次以上的', some: '人次失败两次以上' },
	reason: { none: '报过的失败都写明了可用的原因', some: '次失败没有写可用的原因，每次一行' },
	monthEnd: { none: '没有在月末5个工作日拨款的', some: '人次在月末5个工作日拨款' },
	held: { none: '没有滞留的资金', some: '人次遗留或待反馈，拨款早的在前' },
	firstAttempt: { none: '都在首次打卡时成功', some: '人次首次打卡没有成功，含后来纠正的' },
};

/** What stands over the list of the records behind a figure. */
export function lateSubtitle({ total, kind }: Late): string {
	const { none, some } = lateTexts[kind];
	return total === 0 ? none : `${printCount(total)}${some}`;
}
