import {
	scopeNames,
	type Settlement,
	type SettlementList,
	settlementName,
	settlementStates,
	type SettlementUnit,
} from '../contract/index.ts';
import type { Cell, Column, Table } from './table.ts';

const text = (id: string, title: string): Column => ({ id, title, type: 'text' });
const integer = (id: string, title: string): Column => ({ id, title, type: 'integer' });

const counted = (id: string, name: string): Column[] => [
	integer(`${id}_groups`, `${name}：组`),
	integer(`${id}_slips`, `${name}：发放单`),
	integer(`${id}_slipAmount`, `${name}：发放单金额（分）`),
	integer(`${id}_payments`, `${name}：支付笔数`),
	integer(`${id}_voucherAmount`, `${name}：支付金额（分）`),
	integer(`${id}_returned`, `${name}：退回金额（分）`),
];

const units: Column[] = [
	text('key', '代码'),
	text('name', '名称'),
	...counted('total', '全部'),
	...settlementStates.flatMap(({ id, name }) => counted(id, name)),
	integer('unmarked', '没有标识：笔数'),
	integer('unmarkedAmount', '没有标识：金额（分）'),
];

/** The total and the rows of GET /api/funds/settlement. */
export function settlementTable({ month, scope, total, rows }: Settlement): Table {
	const all = total === null ? rows : [total, ...rows];
	return { title: `对账 ${month} ${scopeNames[scope]}`, columns: units, rows: all.map(unitCells) };
}

function unitCells({ total, states, ...row }: SettlementUnit): Record<string, Cell> {
	const cells = Object.entries({ total, ...states }).flatMap(([state, counts]) =>
		Object.entries(counts).map(([name, count]) => [`${state}_${name}`, count] as const),
	);
	return { ...row, ...Object.fromEntries(cells) };
}

const groups: Column[] = [
	text('state', '状态'),
	text('region', '县（市、区）'),
	text('project', '补贴项目'),
	text('beganOn', '拨款或支付日期'),
	text('slips', '发放单号'),
	integer('slipCount', '发放单'),
	integer('slipAmount', '发放单金额（分）'),
	text('vouchers', '支付凭证号'),
	integer('payments', '支付笔数'),
	integer('voucherAmount', '支付金额（分）'),
	integer('returned', '退回金额（分）'),
	integer('difference', '支付减发放单（分）'),
	integer('unmarked', '没有标识的笔数'),
];

/** The rows of GET /api/funds/settlement/list. */
export function settlementListTable({ month, scope, rows }: SettlementList): Table {
	const flat = rows.map(({ region, project, state, slips, vouchers, isMixed, ...row }) => ({
		...row,
		...{ region: region.name, project: isMixed ? '多个项目' : project.name, state: settlementName(state) },
		...{ slips: slips.join('、'), vouchers: vouchers.join('、') },
	}));
	return { title: `对账清单 ${month} ${scopeNames[scope]}`, columns: groups, rows: flat };
}
