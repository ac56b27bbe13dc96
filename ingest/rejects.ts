import { rm } from 'node:fs/promises';
import type { Connection } from '../sql/database.server.ts';
import { statement } from '../sql/statement.ts';
import type { ReadTable } from './messages.ts';
import { openLines } from './reject/lines.ts';
import { maskRow } from './reject/mask.ts';
import { openRejectFile } from './reject/reject_file.ts';
import { rejectedRows } from './reject/rejected_rows.ts';

/** Name of the reject file of an import: CSV, or a workbook for what came in one. */
export function rejectFileName({ layout }: ReadTable, sha256: string, importId: number): string {
	return `${sha256}-${importId}.rejects.${layout?.isWorkbook ? 'xlsx' : 'csv'}`;
}

/**
 * Writes the rejected rows of a table to `target` in the layout they came in, with line, column and reason behind
 * each row, and registers them with masked texts and reasons. Answers whether there were any.
 */
export async function writeRejects(
	db: Connection,
	table: ReadTable,
	importId: number,
	target: string,
): Promise<boolean> {
	const { layout } = table;
	if (!layout) return false;
	const masked = `${target}.masked`;
	const [file, register] = [await openRejectFile(target, layout), await openLines(masked)];
	let count = 0;
	try {
		for await (const row of rejectedRows(db, table, layout, importId)) {
			count++;
			await file.add(row);
			const { text, reason } = maskRow(row, layout);
			await register.add([row.line, row.column ?? '', reason, text].map(quoted).join(','));
		}
	} finally {
		await Promise.all([file.close(), register.close()]);
	}
	await db.run(statement('merge/rejects.sql'), { import: importId, path: masked });
	await rm(masked);
	return count > 0;
}

function quoted(cell: string | number): string {
	return `"${String(cell).replaceAll('"', '""')}"`;
}
