import { type Cards, cardStates, scopeNames } from '../contract/index.ts';
import type { Column, Table } from './table.ts';

const integer = (id: string, title: string): Column => ({ id, title, type: 'integer' });

const columns: Column[] = [
	{ id: 'key', title: '代码', type: 'text' },
	{ id: 'name', title: '名称', type: 'text' },
	integer('held', '持有的社保卡'),
	...cardStates.map(({ id, name }) => integer(id, name)),
	integer('inactiveFailures', '因未激活失败：人次'),
	integer('inactiveOutstanding', '因未激活失败：遗留'),
	integer('dormantFailures', '因睡眠户失败：人次'),
	integer('dormantOutstanding', '因睡眠户失败：遗留'),
	integer('amountOutstanding', '遗留金额（分）'),
];

/** The total and the rows of GET /api/cards. */
export function cardTable({ month, scope, total, rows }: Cards): Table {
	return { title: `卡激活 ${month} ${scopeNames[scope]}`, columns, rows: [total, ...rows] };
}
