import type { Format } from './format.ts';

/** 推送 (push). */
export const push: Format = {
	kind: 'push',
	title: '推送',
	columns: [
		{ name: 'slip_no', header: '发放单号', required: true, aliases: ['发放单编号', '单号'] },
		{ name: 'line_no', header: '明细序号', aliases: ['序号', '明细号'] },
		{ name: 'channel', header: '渠道' },
		{ name: 'pushed_at', header: '推送时间', required: true, aliases: ['推送日期'] },
		{ name: 'result', header: '结果' },
	],
};
