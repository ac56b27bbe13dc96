import type { Format } from './format.ts';

/** 预算一体化支付 (voucher). */
export const voucher: Format = {
	kind: 'voucher',
	title: '预算一体化支付',
	key: ['voucher_no', 'region_code', 'amount', 'paid_at'],
	columns: [
		{ name: 'voucher_no', header: '支付凭证号', required: true },
		{ name: 'region_code', header: '县区编码', required: true, aliases: ['区划编码', '行政区划'] },
		{ name: 'budget_unit', header: '预算单位' },
		{ name: 'project_code', header: '项目编码' },
		{ name: 'slip_no', header: '发放单号', aliases: ['发放单编号', '单号'] },
		{ name: 'payee_bank', header: '收款行' },
		{ name: 'amount', header: '金额', required: true, money: true },
		{ name: 'paid_at', header: '支付时间', required: true },
		{ name: 'returned_at', header: '退回时间' },
		{ name: 'returned_amount', header: '退回金额', money: true },
		{ name: 'is_subsidy', header: '惠民惠农标识' },
	],
};
