import type { Format } from './format.ts';

/** 退款 (refund). */
export const refund: Format = {
	kind: 'refund',
	title: '退款',
	columns: [
		{ name: 'slip_no', header: '发放单号', required: true, aliases: ['发放单编号', '单号'] },
		{ name: 'line_no', header: '明细序号', required: true, aliases: ['序号', '明细号'] },
		{ name: 'refund_type', header: '退款类型' },
		{ name: 'requested_at', header: '申请时间' },
		{ name: 'closed_at', header: '办结时间' },
		{ name: 'amount', header: '金额', required: true, money: true },
		{ name: 'reason', header: '原因' },
	],
};
