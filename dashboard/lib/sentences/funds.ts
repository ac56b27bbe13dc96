import {
	type Allocations,
	type Funds,
	type Performance,
	type Settlement,
	type SettlementList,
	shareName,
	type ShareState,
	settlementStates,
} from '#contract';
import { printSpan } from '#lib/dates.ts';
import { printCount, printRate, printWanYuan } from '#lib/format.ts';
import { say, stress, type Phrase } from './phrase.ts';
import type { z } from 'zod/mini';

/** “1至10月全市拨付12,345.6万元，到账99.2%，滞留98.7万元；资金下达及时率96.3%，12份迟或未下达。” */
export function fundsSentence({ total, month, scope, hasFunds }: Funds): Phrase[] {
	const span = printSpan(month, scope);
	if (total === null) return [say(`${span}没有资金台账、发放单或支付凭证。`)];
	const { funded, held, behind, creditedRate, timelyRate } = total;
	const shares =
		!hasFunds || timelyRate.denominator === 0
			? [say(hasFunds ? '；没有到期限的资金。' : '；没有载入资金台账。')]
			: [
					say('；资金下达及时率'),
					stress(printRate(timelyRate, 'percent')),
					say(behind === 0 ? '，都按时。' : `，${printCount(behind)}份迟或未下达。`),
				];
	return [
		say(`${span}${total.name}拨付${printWanYuan(funded)}万元，到账`),
		stress(printRate(creditedRate, 'percent')),
		say(`，滞留${printWanYuan(held)}万元`),
		...shares,
	];
}

/** What stands over the list of fund shares. */
export function allocationsSubtitle(
	{ total, amount }: Allocations,
	state: z.infer<typeof ShareState> | undefined,
): string {
	const what = state === undefined ? '迟和未下达' : shareName(state);
	return total === 0 ? `没有${what}的` : `${printCount(total)}份${what}，${printWanYuan(amount)}万元，超期久的在前`;
}

/** “10月全市对账：发放单320张、支付312笔，相符305组；4组金额不符，6组只在发放单，2组只在凭证，3笔没有惠民惠农标识。” */
export function settlementSentence({ total, month, scope, hasVouchers }: Settlement): Phrase[] {
	const span = printSpan(month, scope);
	if (total === null) return [say(`${span}没有拨款的发放单，也没有支付凭证。`)];
	if (!hasVouchers) return [say(`没有载入预算一体化支付，${span}的发放单无从对账。`)];
	const { differs, slips, vouchers, matched } = total.states;
	const open = [
		{ count: differs.groups, text: '组金额不符' },
		{ count: slips.groups, text: '组只在发放单' },
		{ count: vouchers.groups, text: '组只在凭证' },
		{ count: total.unmarked, text: '笔没有惠民惠农标识' },
	].filter(({ count }) => count > 0);
	return [
		say(
			`${span}${total.name}发放单${printCount(total.total.slips)}张、支付${printCount(total.total.payments)}笔，相符`,
		),
		stress(`${printCount(matched.groups)}组`),
		say(
			open.length === 0
				? '，没有对不上的。'
				: `；${open.map(({ count, text }) => printCount(count) + text).join('，')}。`,
		),
	];
}

/** What stands over the list of groups. */
export function settlementSubtitle({ total }: SettlementList, state: string | undefined): string {
	const name = settlementStates.find(({ id }) => id === state)?.name;
	const what = name ?? (state === 'unmarked' ? '缺标识' : '对不上');
	return total === 0 ? `没有${what}的` : `${printCount(total)}组${what}，差得多的在前`;
}

/** “2023年1至10月预算执行率81.2%，40项预算中6项慢于序时；绩效指标达到30个，未达到2个，没有完成值8个。” */
export function performanceSentence(performance: Performance): Phrase[] {
	const { month, total, behind, executionRate, reached, short, untold, unclear } = performance;
	const year = month.slice(0, 4);
	if (total === 0) return [say(`没有载入${year}年的绩效目标。`)];
	const rest = [
		{ count: short, text: '未达到' },
		{ count: untold, text: '没有完成值' },
		{ count: unclear, text: '不能判断' },
	].flatMap(({ count, text }) => (count === 0 ? [] : [`，${text}${printCount(count)}个`]));
	return [
		say(`${year}年${printSpan(month, 'ytd')}预算执行率`),
		stress(printRate(executionRate, 'percent')),
		say(`，${printCount(total)}项预算中${printCount(behind)}项慢于序时；绩效指标达到`),
		stress(`${printCount(reached)}个`),
		say(`${rest.join('')}。`),
	];
}
