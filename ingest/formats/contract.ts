import type { Format } from './format.ts';

/** 代发协议 (contract). */
export const contract: Format = {
	kind: 'contract',
	title: '代发协议',
	key: ['region_code', 'bank_name', 'pay_days', 'answer_days', 'valid_from'],
	columns: [
		{ name: 'region_code', header: '县区编码', required: true, aliases: ['区划编码', '行政区划'] },
		{ name: 'bank_name', header: '代发银行', required: true, aliases: ['发放机构', '代发金融机构', '代发机构'] },
		{ name: 'pay_days', header: '发放时限', required: true },
		{ name: 'answer_days', header: '反馈时限', required: true },
		{ name: 'return_days', header: '退回时限' },
		{ name: 'valid_from', header: '生效起' },
		{ name: 'valid_until', header: '生效止' },
	],
};
