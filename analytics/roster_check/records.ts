import { canonicalRecords } from '../../ingest/canonical.ts';
import type { Layout, ReadTable } from '../../ingest/messages.ts';
import { brokenRows, type Rejected } from '../../ingest/reject/rejected_rows.ts';

/** A record of a list as it was given; of one that is broken in structure the raw text. */
export type Given = { line: number; content: Rejected['content'] };

/** The records of a table of a list, in the order of the file. */
export async function* recordsOf(table: ReadTable, layout: Layout): AsyncGenerator<Given> {
	const broken = brokenRows(table.broken);
	let next = await broken.next();
	for await (const { line, cells } of canonicalRecords(layout, table.table)) {
		for (; !next.done && next.value.line < line; next = await broken.next()) yield next.value;
		yield { line, content: { cells } };
	}
	for (; !next.done; next = await broken.next()) yield next.value;
}
