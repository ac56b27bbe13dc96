import { monitoringColumns, type MonitoringRow, type MonitoringTable, printRate } from '../contract/index.ts';
import type { Column, Table } from './table.ts';

const text = (id: string, title: string): Column => ({ id, title, type: 'text' });

/** What the rows of the table are called where they are no rows of data. */
export const kindTitles = {
	row: '明细',
	department: '部门小计',
	region: '县（市、区）合计',
	'city-department': '全市部门小计',
	total: '总计',
} as const;

const columns: Column[] = [
	text('kind', '行'),
	{ id: 'no', title: '序号', type: 'integer' },
	text('region', '县（市、区）'),
	text('department', '主管部门'),
	text('projectKey', '补贴项目编码'),
	text('project', '补贴项目'),
	...monitoringColumns.map(({ id, title, type }): Column => {
		if (type === 'money') return { id, title: `${title}（分）`, type: 'integer' };
		return { id, title, type: type === 'count' ? 'integer' : 'text' };
	}),
	text('differences', '与系统数据的差异'),
];

/** GET /api/monitoring-table: a row per row of the table, subtotals among them. */
export function monitoringDataTable({ month, unit, rows }: MonitoringTable): Table {
	const flat = ({ kind, no, region, department, project, cells, marks }: MonitoringRow) => {
		const { disbursedRate, paidRate, cardShare, ...rest } = cells;
		const printed = (rate: typeof cardShare) => rate && printRate(rate, 'percent');
		return {
			...{ kind: kindTitles[kind], no, region: region?.name ?? null, department: department?.name ?? null },
			...{ projectKey: project?.key ?? null, project: project?.name ?? null, ...rest },
			...{ disbursedRate: printed(disbursedRate), paidRate: printed(paidRate), cardShare: printed(cardShare) },
			differences: marks.map(differenceOf).join('；') || null,
		};
	};
	return { title: `月监测表 ${month} ${unit.name}`, columns, rows: rows.map(flat) };
}

function differenceOf({ field, isHand, isMoved, system, sent }: MonitoringRow['marks'][number]): string {
	const title = monitoringColumns.find(({ id }) => id === field)?.title ?? field;
	const hand = isHand ? [`手工，系统为${system ?? '空'}`] : [];
	const moved = isMoved ? [`报送后有变，报送时为${sent ?? '空'}，现为${system ?? '空'}`] : [];
	return `${title}：${[...hand, ...moved].join('；')}`;
}
