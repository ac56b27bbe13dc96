import type { Format } from './format.ts';

/** 补贴政策清单 (project). */
export const project: Format = {
	kind: 'project',
	title: '补贴政策清单',
	key: ['year', 'project_code'],
	columns: [
		{ name: 'year', header: '年度', required: true },
		{ name: 'project_code', header: '项目编码', required: true },
		{ name: 'project_name', header: '项目名称', required: true },
		{ name: 'short_name', header: '简称' },
		{ name: 'policy_level', header: '政策层级' },
		{ name: 'department', header: '主管部门' },
		{ name: 'policy_basis', header: '政策依据' },
		{ name: 'audience', header: '补贴对象' },
		{ name: 'standard', header: '补贴标准' },
		{ name: 'cycle', header: '发放周期' },
		{ name: 'deadline_days', header: '兑付时限' },
		{ name: 'fund_source', header: '资金来源' },
		{ name: 'is_direct', header: '是否直达资金' },
		{ name: 'status', header: '状态' },
	],
};
