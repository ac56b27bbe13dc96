import type { Format } from './format.ts';

/** 发放单 (slip). */
export const slip: Format = {
	kind: 'slip',
	title: '发放单',
	columns: [
		{ name: 'slip_no', header: '发放单号', required: true, aliases: ['发放单编号', '单号'] },
		{ name: 'batch_name', header: '批次名称' },
		{ name: 'period', header: '期号', aliases: ['aae209'] },
		{ name: 'project_code', header: '项目编码', required: true },
		{ name: 'project_name', header: '项目名称' },
		{ name: 'region_code', header: '县区编码', required: true, aliases: ['区划编码', '行政区划'] },
		{ name: 'region_name', header: '县区名称' },
		{ name: 'township_code', header: '乡镇编码' },
		{ name: 'department', header: '主管部门' },
		{ name: 'bank_code', header: '代发银行编码' },
		{ name: 'bank_name', header: '代发银行', required: true, aliases: ['发放机构', '代发金融机构', '代发机构'] },
		{ name: 'created_at', header: '建单时间' },
		{ name: 'audited_at', header: '审核时间' },
		{ name: 'fund_arrived_at', header: '资金到账时间' },
		{ name: 'funded_at', header: '拨款时间', aliases: ['拨付时间', '资金拨付时间'] },
		{ name: 'voucher_no', header: '支付凭证号' },
		{ name: 'confirmed_at', header: '财政确认时间' },
		{ name: 'due_count', header: '应发人次', required: true },
		{ name: 'due_amount', header: '应发金额', required: true, money: true },
		{ name: 'slip_type', header: '发放类型' },
		{ name: 'original_slip_no', header: '原发放单号' },
		{ name: 'status', header: '状态' },
	],
};
