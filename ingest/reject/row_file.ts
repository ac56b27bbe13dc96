import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Layout } from '../messages.ts';
import { openLines } from './lines.ts';
import { protect } from './protect.ts';

/**
 * A file of rows that is handed back to whoever sent them: `begin` starts a table with its header, a text takes one table
 * only; `close` makes it whole.
 */
export type RowFile = {
	begin(sheet: string, head: readonly string[]): Promise<void>;
	add(cells: readonly string[]): Promise<void>;
	close(): Promise<void>;
};

/**
 * A workbook, all cells texts, or UTF-8 with the delimiter of the original, in which no cell is taken for a formula or a
 * number.
 */
export function openRowFile(path: string, as: Pick<Layout, 'delimiter' | 'isWorkbook'>): Promise<RowFile> {
	return as.isWorkbook ? openWorkbook(path) : openText(path, as.delimiter);
}

async function openText(path: string, delimiter: string): Promise<RowFile> {
	const file = await openLines(path);
	const lineOf = (cells: readonly string[]) => cells.map(quoted(delimiter)).join(delimiter);
	return {
		begin: (_sheet, head) => file.add(`\uFEFF${lineOf(head)}`),
		add: (cells) => file.add(lineOf(cells.map(protect))),
		close: file.close,
	};
}

async function openWorkbook(path: string): Promise<RowFile> {
	const { default: excel } = await import('exceljs');
	const stream = createWriteStream(path, { mode: 0o600 });
	// Kept until the end is awaited: a full disk must not end the process.
	const written = finished(stream);
	written.catch(() => {});
	const book = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
	const start = (sheet: string) => book.addWorksheet(sheet, { views: [{ state: 'frozen', ySplit: 1 }] });
	let sheet: ReturnType<typeof start> | undefined;
	const add = async (cells: readonly string[]) => sheet?.addRow([...cells]).commit();
	return {
		async begin(name, head) {
			sheet?.commit();
			sheet = start(name);
			sheet.columns = head.map((title) => ({ width: Math.max(12, title.length * 2.2), style: { numFmt: '@' } }));
			await add(head);
		},
		add,
		async close() {
			sheet?.commit();
			await Promise.all([book.commit(), written]);
		},
	};
}

/** The header of a table as it was, saying 万元 where a title row said it. */
export function headOf({ header, columns }: Pick<Layout, 'header' | 'columns'>): string[] {
	return header.map((cell, at) => (columns[at]?.endsWith('_wan') && !/万/.test(cell) ? `${cell}（万元）` : cell));
}

const quoted = (delimiter: string) => (cell: string) =>
	cell.includes(delimiter) || /["\r\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
