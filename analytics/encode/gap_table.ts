import type { GapAnswer, GapDimension } from '../contract/index.ts';
import type { Column, Table } from './table.ts';

/** What the dimensions of a gap are called. */
export const dimensionNames: Record<GapDimension, string> = {
	region: '县（市、区）',
	project: '补贴项目',
	department: '主管部门',
	bank: '代发银行',
	township: '乡镇、街道',
	slip: '发放单',
};

const columns: Column[] = [
	{ id: 'dimension', title: '维度', type: 'text' },
	{ id: 'key', title: '代码', type: 'text' },
	{ id: 'name', title: '名称', type: 'text' },
	{ id: 'about', title: '说明', type: 'text' },
	{ id: 'members', title: '个数', type: 'integer' },
	{ id: 'numerator', title: '分子', type: 'integer' },
	{ id: 'denominator', title: '分母', type: 'integer' },
	{ id: 'small', title: '小分母', type: 'text' },
	{ id: 'shortfall', title: '未达标人次', type: 'integer' },
	{ id: 'outstanding', title: '遗留人次', type: 'integer' },
	{ id: 'pending', title: '待反馈人次', type: 'integer' },
	{ id: 'refunded', title: '已退款人次', type: 'integer' },
	{ id: 'contribution', title: '对差距的贡献（分子）', type: 'integer' },
	{ id: 'gapDenominator', title: '差距的分母', type: 'integer' },
];

/** The parts of GET /api/explanation: the contributions of a dimension add up to the gap's numerator. */
export function gapTable({ month, name, indicator, parts }: GapAnswer): Table {
	const rows = parts.map(({ dimension, value, isSmall, contribution, ...part }) => ({
		...part,
		...value,
		dimension: dimensionNames[dimension],
		small: isSmall ? '是' : null,
		contribution: contribution.numerator,
		gapDenominator: contribution.denominator,
	}));
	return { title: `差距构成 ${name} ${indicator} ${month}`, columns, rows };
}
