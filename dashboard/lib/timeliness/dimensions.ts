import type { RecordDimension } from '#contract';

/** What figures are grouped by, as tabs and heads of tables say it. */
export const dimensionNames: Record<RecordDimension, string> = {
	region: '单位',
	department: '部门',
	bank: '银行',
	township: '乡镇',
	project: '项目',
};
