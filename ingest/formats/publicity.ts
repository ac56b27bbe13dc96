import type { Format } from './format.ts';

/** 公示台账 (publicity). */
export const publicity: Format = {
	kind: 'publicity',
	title: '公示台账',
	key: ['project_code', 'region_code', 'stage', 'started_on', 'slip_no', 'village'],
	columns: [
		{ name: 'project_code', header: '项目编码', required: true },
		{ name: 'region_code', header: '县区编码', required: true, aliases: ['区划编码', '行政区划'] },
		{ name: 'slip_no', header: '发放单号', aliases: ['发放单编号', '单号'] },
		{ name: 'village', header: '村名称' },
		{ name: 'stage', header: '公示类型', required: true },
		{ name: 'started_on', header: '开始日期', required: true },
		{ name: 'ended_on', header: '结束日期' },
		{ name: 'channel', header: '渠道' },
		{ name: 'objections', header: '异议数' },
	],
};
