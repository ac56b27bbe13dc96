import { z } from 'zod';
import { type Connection, listValue } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import { formats } from '../formats/index.ts';
import type { ReadTable } from '../messages.ts';
import type { Group } from './group.ts';
import { sourceOf, type Typed } from './typing.ts';

const Total = z.object({
	file_no: z.int(),
	source_line: z.int(),
	name: z.string(),
	label: z.string(),
	stated: z.string(),
	computed: z.string(),
});

/** As many of a table are told one by one. */
const TOLD = 10;

/** Warns of the 合计 and 小计 rows of a group's tables that are not the sum of their rows; rejected rows are not summed. */
export async function checkTotals(
	db: Connection,
	group: Group,
	typed: Typed,
	tables: ReadonlyMap<number, ReadTable>,
): Promise<void> {
	const money = moneyOf(group.shape.kind);
	if (money.size === 0 || typed.counts.every(({ skipped }) => skipped === 0)) return;
	const rows = await db.rows(statement('typing/wrong_totals.sql'), {
		...sourceOf(group),
		...{ names: listValue([...group.shape.columns]), typed: typed.typed, money: listValue([...money.keys()]) },
	});
	for (const [number, totals] of Map.groupBy(z.array(Total).parse(rows), ({ file_no }) => file_no)) {
		const table = tables.get(number);
		if (!table) throw new Error(`A total carries the number of no table: ${number}`);
		table.warnings.push(...totals.slice(0, TOLD).map((total) => sentence(total, money.get(total.name) ?? '', table)));
		if (totals.length > TOLD) table.warnings.push(`还有 ${totals.length - TOLD} 处合计或小计对不上，没有逐一列出`);
	}
}

/** Headers of the amounts of a kind by the names of their columns. */
function moneyOf(kind: string): Map<string, string> {
	const columns = formats.find((format) => format.kind === kind)?.columns ?? [];
	return new Map(columns.filter(({ money }) => money).map(({ name, header }) => [name, header]));
}

function sentence(
	{ source_line: line, label, stated, computed }: z.infer<typeof Total>,
	header: string,
	of: ReadTable,
) {
	const rejected = of.rejected > 0 ? `（本表被拒绝的 ${of.rejected} 行没有算在内）` : '';
	return `第 ${line} 行“${label}”的${header}是 ${stated} 元，各行相加是 ${computed} 元${rejected}；请与出表单位核对是否缺行或多行`;
}
