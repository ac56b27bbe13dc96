import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Connection, listValue } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import type { ReadTable, SampleRow } from '../messages.ts';
import type { Broken } from '../read/table.ts';
import type { Group } from './group.ts';
import { sourceOf, type Typed } from './typing.ts';

const Row = z.object({
	file_no: z.int(),
	source_line: z.int(),
	cells: z.array(z.string().nullable()),
	reject_column: z.string().nullable(),
	reject_reason: z.string().nullable(),
	is_footer: z.boolean(),
});

/** Gives each table of a group its first records, with what becomes of them; their cells are masked. */
export async function takeSamples(
	db: Connection,
	group: Group,
	typed: Typed,
	{ size, tables }: { size: number; tables: ReadonlyMap<number, ReadTable> },
): Promise<void> {
	const names = listValue([...group.shape.columns]);
	const rows = await db.rows(statement('typing/sample.sql'), {
		...sourceOf(group),
		...{ names, typed: typed.typed, size },
	});
	const sound = Map.groupBy(z.array(Row).parse(rows), ({ file_no }) => file_no);
	for (const number of group.tables) {
		const table = tables.get(number);
		if (!table) throw new Error(`A group carries the number of no table: ${number}`);
		const all = [...(sound.get(number) ?? []).map(sampleRow), ...(await brokenRows(table.broken))];
		table.sample = all.toSorted((a, b) => a.line - b.line).slice(0, size);
	}
}

function sampleRow({ source_line, cells, reject_column, reject_reason, is_footer }: z.infer<typeof Row>): SampleRow {
	const outcome = is_footer ? 'skipped' : reject_reason === null ? 'loaded' : 'rejected';
	if (outcome !== 'rejected') return { line: source_line, cells, outcome, column: null, reason: null };
	return { line: source_line, cells, outcome, column: reject_column, reason: reject_reason };
}

/** Records that are broken in structure have no cells to show. */
async function brokenRows(path: string | null): Promise<SampleRow[]> {
	if (path === null) return [];
	const lines = (await readFile(path, 'utf8')).split('\n');
	return lines.map((text) => {
		const { line, column, reason }: Broken = JSON.parse(text);
		return { line, cells: [], outcome: 'rejected', column, reason };
	});
}
