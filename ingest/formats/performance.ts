import type { Format } from './format.ts';

/** 绩效目标 (performance). */
export const performance: Format = {
	kind: 'performance',
	title: '绩效目标',
	key: ['year', 'project_code', 'region_code', 'budget_amount', 'goal'],
	columns: [
		{ name: 'year', header: '年度', required: true },
		{ name: 'project_code', header: '项目编码', required: true },
		{ name: 'region_code', header: '县区编码', required: true, aliases: ['区划编码', '行政区划'] },
		{ name: 'budget_amount', header: '预算金额', required: true, money: true },
		{ name: 'goal', header: '绩效指标' },
		{ name: 'goal_value', header: '目标值' },
		{ name: 'reached_value', header: '完成值' },
	],
};
