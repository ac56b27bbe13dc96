import type { Format } from './format.ts';

/** 资金台账 (fund). */
export const fund: Format = {
	kind: 'fund',
	title: '资金台账',
	key: ['document_no', 'project_code', 'received_on', 'amount', 'region_code'],
	columns: [
		{ name: 'document_no', header: '资金文号', required: true },
		{ name: 'project_code', header: '项目编码', required: true },
		{ name: 'fund_level', header: '资金层级' },
		{ name: 'is_province_direct', header: '是否省级直接分配到县' },
		{ name: 'received_on', header: '收文日期', required: true },
		{ name: 'amount', header: '下达金额', required: true, money: true },
		{ name: 'region_code', header: '县区编码', required: true, aliases: ['区划编码', '行政区划'] },
		{ name: 'allocated_on', header: '分配日期' },
		{ name: 'allocated_amount', header: '分配金额', money: true },
		{ name: 'disbursed_amount', header: '已拨付金额', money: true },
	],
};
