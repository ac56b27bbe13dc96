import type { Format } from './format.ts';

/** 银行反馈 (feedback). */
export const feedback: Format = {
	kind: 'feedback',
	title: '银行反馈',
	columns: [
		{ name: 'slip_no', header: '发放单号', required: true, aliases: ['发放单编号', '单号'] },
		{ name: 'line_no', header: '明细序号', required: true, aliases: ['序号', '明细号'] },
		{ name: 'attempt', header: '发放次数' },
		{ name: 'result', header: '结果', required: true, aliases: ['处理结果', '发放结果', '状态'] },
		{ name: 'bank_code', header: '返回码' },
		{ name: 'bank_reason', header: '失败原因', aliases: ['错误原因', '退回原因'] },
		{ name: 'paid_amount', header: '实发金额', money: true },
		{ name: 'credited_at', header: '入账时间' },
		{ name: 'answered_at', header: '反馈时间', required: true, aliases: ['反馈日期', '回盘时间'] },
		{ name: 'serial_no', header: '银行流水号' },
	],
};
