import type { Dimension } from '#contract';

/** What figures are grouped by, as tabs and heads of tables say it. */
export const dimensionNames: Record<Dimension, string> = {
	region: '单位',
	department: '部门',
	bank: '银行',
	township: '乡镇',
	project: '项目',
	direct: '直达资金',
	level: '政策层级',
};
