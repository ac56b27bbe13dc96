import type { Sprint } from '../contract/index.ts';
import type { Column, Table } from './table.ts';

const dimensions = { bank: '代发银行', department: '主管部门', township: '乡镇、街道' } as const;
const states = { outstanding: '遗留', pending: '待反馈' } as const;

const columns: Column[] = [
	{ id: 'dimension', title: '维度', type: 'text' },
	{ id: 'key', title: '代码', type: 'text' },
	{ id: 'name', title: '名称', type: 'text' },
	{ id: 'state', title: '状态', type: 'text' },
	{ id: 'count', title: '人次', type: 'integer' },
	{ id: 'amount', title: '金额（分）', type: 'integer' },
	{ id: 'nextLimit', title: '最近期限', type: 'text' },
	{ id: 'overdue', title: '已过期限人次', type: 'integer' },
	{ id: 'limitless', title: '期限未知人次', type: 'integer' },
	{ id: 'more', title: '办完再成功', type: 'integer' },
	{ id: 'numerator', title: '办完后成功人次', type: 'integer' },
	{ id: 'denominator', title: '应发人次', type: 'integer' },
	{ id: 'rank', title: '办完后位次', type: 'integer' },
];

/** The groups of GET /api/sprint. */
export function sprintTable({ name, at, groups }: Sprint): Table {
	const rows = groups.map(({ dimension, state, value, ...group }) => ({
		...group,
		...value,
		dimension: dimensions[dimension],
		state: states[state],
	}));
	return { title: `月底冲刺 ${name} ${at.slice(0, 10)}`, columns, rows };
}
