import type { Format } from './format.ts';

/** 目标任务 (target). */
export const target: Format = {
	kind: 'target',
	title: '目标任务',
	key: ['year', 'region_code'],
	columns: [
		{ name: 'year', header: '年度', required: true },
		{ name: 'region_code', header: '单位编码', required: true },
		{ name: 'region_name', header: '单位名称' },
		{ name: 'project_target', header: '项目数目标' },
		{ name: 'person_target', header: '人数目标' },
		{ name: 'amount_target', header: '金额目标' },
		{ name: 'document_no', header: '文号' },
	],
};
