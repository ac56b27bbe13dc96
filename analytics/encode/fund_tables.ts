import {
	type Allocations,
	fundAmounts,
	type Funds,
	type FundUnit,
	scopeNames,
	shareName,
	shareStates,
	type Statement,
	statementName,
	statementParts,
} from '../contract/index.ts';
import type { Cell, Column, Table } from './table.ts';

const text = (id: string, title: string): Column => ({ id, title, type: 'text' });
const integer = (id: string, title: string): Column => ({ id, title, type: 'integer' });
const rates = [
	{ id: 'fundedRate', name: '拨付进度' },
	{ id: 'creditedRate', name: '到账率' },
	{ id: 'timelyRate', name: '资金下达及时率' },
] as const;

const units: Column[] = [
	text('key', '代码'),
	text('name', '名称'),
	...fundAmounts.map(({ id, name }) => integer(id, `${name}（分）`)),
	...shareStates.map(({ id, name }) => integer(id, `下达${name}（份）`)),
	...rates.flatMap(({ id, name }) => [
		integer(`${id}_numerator`, `${name}：分子`),
		integer(`${id}_denominator`, `${name}：分母`),
	]),
];

/** The total and the rows of GET /api/funds. */
export function fundTable({ month, scope, total, rows }: Funds): Table {
	const all = total === null ? rows : [total, ...rows];
	return { title: `资金进度 ${month} ${scopeNames[scope]}`, columns: units, rows: all.map(unitCells) };
}

function unitCells({ fundedRate, creditedRate, timelyRate, ...row }: FundUnit): Record<string, Cell> {
	const parts = Object.entries({ fundedRate, creditedRate, timelyRate }).flatMap(([id, rate]) => [
		[`${id}_numerator`, rate.numerator] as const,
		[`${id}_denominator`, rate.denominator] as const,
	]);
	return { ...row, ...Object.fromEntries(parts) };
}

const shares: Column[] = [
	text('documentNo', '资金文号'),
	text('region', '县（市、区）'),
	text('project', '补贴项目'),
	text('fundLevel', '资金层级'),
	text('limit', '时限'),
	integer('amount', '下达金额（分）'),
	text('receivedOn', '收文日期'),
	text('lastDay', '最后一天'),
	text('allocatedOn', '分配日期'),
	integer('allocatedAmount', '分配金额（分）'),
	text('state', '状态'),
	integer('days', '超期天数'),
];

/** The rows of GET /api/funds/allocations. */
export function allocationTable({ month, scope, rows }: Allocations): Table {
	const flat = rows.map(({ region, project, isDirect, state, ...row }) => ({
		...row,
		...{ region: region.name, project: project.name, state: shareName(state), limit: isDirect ? '15日' : '30日' },
	}));
	return { title: `资金下达 ${month} ${scopeNames[scope]}`, columns: shares, rows: flat };
}

const accounts = new Map(statementParts.flatMap(({ columns }) => columns.map(({ id, name }) => [id, name] as const)));

/** The total and the rows of GET /api/funds/statement. */
export function statementTable({ total, rows, ...head }: Statement): Table {
	return {
		title: `资金${statementName(head)} ${head.month}`,
		columns: [
			text('key', '代码'),
			text('name', '名称'),
			...[...accounts].map(([id, name]) => integer(id, `${name}（分）`)),
		],
		rows: total === null ? rows : [total, ...rows],
	};
}
