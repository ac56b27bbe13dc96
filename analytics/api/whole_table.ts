import type { Table } from '../encode/table.ts';
import { Refusal } from '../refusal.ts';
import type { Context, Endpoint } from './endpoint.ts';

/** Pages that are gathered into one table at most. */
const mostPages = 200;

/** The table of an answer; of a list, which has a limit, the rows of all its pages. */
export async function wholeTable(endpoint: Endpoint, context: Context, query: Record<string, string>): Promise<Table> {
	const isPaged = Object.hasOwn(endpoint.query.shape, 'cursor');
	const { cursor: _, ...paged } = isPaged ? { ...query, limit: '500' } : query;
	const rows: Table['rows'][number][] = [];
	let asked: Record<string, string> = paged;
	for (let page = 0; page < mostPages; page++) {
		const { table, next } = await endpoint.ask(context, asked);
		if (table === null) throw new Refusal(406, '这个地址没有表格');
		rows.push(...table.rows);
		if (next === null) return { ...table, rows };
		asked = { ...paged, cursor: next };
	}
	throw new Refusal(413, '记录过多，请先按县区、项目或银行缩小范围');
}
