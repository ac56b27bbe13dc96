import type { Connection } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import { canonicalRecords } from '../canonical.ts';
import { linesOf } from '../lines.ts';
import type { Layout, ReadTable } from '../messages.ts';
import type { Broken } from '../read/table.ts';

/** A rejected row: where, why, and its cells; of a record whose cells can't be told apart the raw text. */
export type Rejected = {
	line: number;
	column: string | null;
	reason: string;
	content: { cells: string[] } | { raw: string };
};

/** The rejected rows of a table, in the order of the file. */
export async function* rejectedRows(
	db: Connection,
	table: ReadTable,
	layout: Layout,
	importId: number,
): AsyncGenerator<Rejected> {
	const broken = brokenRows(table.broken);
	let next = await broken.next();
	for await (const row of faultyRows(db, table.table, layout, importId)) {
		for (; !next.done && next.value.line < row.line; next = await broken.next()) yield next.value;
		yield row;
	}
	for (; !next.done; next = await broken.next()) yield next.value;
}

/** Records that are broken in structure. */
export async function* brokenRows(path: string | null): AsyncGenerator<Rejected, undefined> {
	if (path === null) return;
	for await (const text of linesOf(path)) {
		const { raw, ...where }: Broken = JSON.parse(text);
		yield { ...where, content: { raw } };
	}
}

/** Rows that typing or merging refused. Both run in order of lines, so the records are walked through once. */
async function* faultyRows(db: Connection, table: number, layout: Layout, importId: number): AsyncGenerator<Rejected> {
	const records = canonicalRecords(layout, table);
	for await (const fault of faults(db, importId)) {
		let record = await records.next();
		while (!record.done && record.value.line < fault.line) record = await records.next();
		if (!record.done) yield { ...fault, content: { cells: record.value.cells } };
	}
}

async function* faults(
	db: Connection,
	importId: number,
): AsyncGenerator<{ line: number; column: string | null; reason: string }> {
	for (let after = 0; ;) {
		const page = await db.rows(statement('merge/fault_page.sql'), { import: importId, after });
		for (const row of page) {
			after = Number(row.source_line);
			yield {
				line: after,
				column: row.column_name === null ? null : String(row.column_name),
				reason: String(row.reason),
			};
		}
		if (page.length === 0) return;
	}
}
