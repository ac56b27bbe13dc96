import type { Format } from './format.ts';

/** 单位表 (region). */
export const region: Format = {
	kind: 'region',
	title: '单位表',
	key: ['region_code'],
	columns: [
		{ name: 'region_code', header: '单位编码', required: true },
		{ name: 'region_name', header: '单位名称', required: true },
		{ name: 'short_name', header: '简称' },
		{ name: 'aliases', header: '别名' },
		{ name: 'parent_code', header: '上级编码' },
		{ name: 'level', header: '层级' },
		{ name: 'sort_order', header: '排序号' },
		{ name: 'is_ranked', header: '是否参与排名' },
		{ name: 'valid_from', header: '生效起' },
		{ name: 'valid_until', header: '生效止' },
	],
};
