import { printRate, type Reasons } from '../contract/index.ts';
import type { Column, Table } from './table.ts';

const text = (id: string, title: string): Column => ({ id, title, type: 'text' });
const integer = (id: string, title: string): Column => ({ id, title, type: 'integer' });

const columns: Column[] = [
	text('code', '代码'),
	text('name', '失败原因'),
	integer('count', '失败人次'),
	text('share', '占比'),
	text('running', '累计占比'),
	integer('outstanding', '其中遗留'),
	text('precheck', '发放前核验'),
	text('actor', '责任方'),
	text('remedy', '处理办法'),
];

/** The Pareto of GET /api/reasons. */
export function reasonTable({ month, reasons }: Reasons): Table {
	const printed = (row: Reasons['reasons'][number]) => ({
		...row,
		share: printRate(row.share, 'percent'),
		running: printRate(row.running, 'percent'),
	});
	return { title: `失败原因 ${month}`, columns, rows: reasons.map(printed) };
}
