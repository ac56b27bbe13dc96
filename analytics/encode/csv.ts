import { type Cell, cellsOf, type Table } from './table.ts';

/** UTF-8 with BOM, Chinese titles, CRLF: what spreadsheets open as it is. */
export function toCsv(table: Table): Buffer {
	const head = table.columns.map((column) => quoted(column.title)).join(',');
	const lines = table.rows.map((row) => cellsOf(table, row).map(field).join(','));
	return Buffer.from(`\uFEFF${[head, ...lines].join('\r\n')}\r\n`);
}

function field(cell: Cell): string {
	if (cell === null) return '';
	return typeof cell === 'number' ? String(cell) : quoted(harmless(cell));
}

function quoted(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that a spreadsheet would take for a formula gets an apostrophe in front (security.md, R39). */
export function harmless(text: string): string {
	return /^[\s"']*[=+\-@＝＋－＠\t\r\n\0]/.test(text) ? `'${text}` : text;
}
