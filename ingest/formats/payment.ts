import type { Format } from './format.ts';

/** 发放明细 (payment). */
export const payment: Format = {
	kind: 'payment',
	title: '发放明细',
	columns: [
		{ name: 'slip_no', header: '发放单号', required: true, aliases: ['发放单编号', '单号'] },
		{ name: 'line_no', header: '明细序号', required: true, aliases: ['序号', '明细号'] },
		{ name: 'beneficiary_name', header: '享受人姓名', required: true, aliases: ['姓名', 'aac003'] },
		{
			name: 'beneficiary_id',
			header: '享受人身份证号',
			required: true,
			aliases: ['身份证号', '身份证号码', '证件号码', 'aac002'],
		},
		{ name: 'beneficiary_type', header: '对象类型' },
		{ name: 'payee_name', header: '收款人姓名' },
		{ name: 'payee_id', header: '收款人身份证号' },
		{ name: 'account', header: '银行账号', required: true, aliases: ['银行卡号', '账号', '卡号', 'aae010'] },
		{ name: 'opening_bank', header: '开户银行', aliases: ['aae008'] },
		{ name: 'is_social_card', header: '是否社保卡' },
		{ name: 'township_code', header: '乡镇编码' },
		{ name: 'township_name', header: '乡镇名称' },
		{ name: 'village', header: '村名称' },
		{ name: 'phone', header: '手机号' },
		{ name: 'standard', header: '补贴标准' },
		{ name: 'quantity', header: '数量' },
		{
			name: 'amount',
			header: '应发金额',
			required: true,
			aliases: ['金额', '补贴金额', '发放金额', 'aae019'],
			money: true,
		},
		{ name: 'original_slip_no', header: '原发放单号' },
		{ name: 'original_line_no', header: '原明细序号' },
		{ name: 'stop_reason', header: '停发原因' },
		{ name: 'note', header: '备注' },
	],
};
