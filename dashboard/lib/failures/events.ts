import type { FailureDetail } from '#contract';
import { printYuan } from '#lib/format.ts';

export type Event = FailureDetail['events'][number];

/** What happened: 第1次失败 F03账户已销户. On a slip of its own a re-issue is counted from 1 again: 再发单第1次失败. */
export function eventTitle(event: Event, original: { slip: string }): string {
	const own = event.slip === original.slip ? '' : '再发单';
	const nth = event.attempt === null ? '' : `${own}第${event.attempt}次`;
	switch (event.kind) {
		case 'funded':
			return '拨款';
		case 'not-funded':
			return '未拨款';
		case 'paid':
			return `${nth}成功`;
		case 'failed':
			return `${nth}失败${reasonText(event)}`;
		case 'returned':
			return `${nth}退票${reasonText(event)}`;
		case 'processing':
			return `${nth}处理中`;
		case 'reissued':
			return `${nth}再发`;
		case 'refund-requested':
			return '申请退款';
		case 'refunded':
			return '退款办结';
		case 'pushed':
			return '推送到政务服务网';
	}
}

/** Further words: amount, account, what the bank wrote. */
export function eventText(event: Event): string {
	return [
		event.amount === null ? '' : `${event.kind === 'funded' ? '应发' : ''}${printYuan(event.amount)}元`,
		event.accountTail === null ? '' : `账号尾号${event.accountTail}`,
		event.bankCode === null ? '' : `银行码${event.bankCode}`,
		event.bankReason === null || event.bankReason === '' ? '' : `“${event.bankReason}”`,
	]
		.filter((part) => part !== '')
		.join('，')
		.replace('，“', '“');
}

/** Square = failure, round = other, filled teal = success. */
export function eventMark(event: Event): 'bad' | 'ok' | 'plain' {
	if (event.kind === 'failed' || event.kind === 'returned') return 'bad';
	return event.kind === 'paid' ? 'ok' : 'plain';
}

function reasonText({ reason }: Event): string {
	return reason === null ? '' : ` ${reason.code}${reason.name}`;
}
