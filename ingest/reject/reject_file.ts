import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Layout } from '../messages.ts';
import { addedHeaders } from './added.ts';
import { openLines } from './lines.ts';
import { protect } from './protect.ts';
import type { Rejected } from './rejected_rows.ts';

/** A reject file being written; `close` makes it whole. */
export type RejectFile = { add(row: Rejected): Promise<void>; close(): Promise<void> };

/**
 * The file that hands rejected rows back to be corrected: the columns they came in, then line, column and reason. What
 * came in a workbook is a workbook again, all cells texts; else it is UTF-8 with the delimiter of the original.
 */
export function openRejectFile(path: string, layout: Layout): Promise<RejectFile> {
	return layout.isWorkbook ? openWorkbook(path, layout) : openText(path, layout);
}

async function openText(path: string, layout: Layout): Promise<RejectFile> {
	const file = await openLines(path);
	const lineOf = (cells: readonly string[]) => cells.map(quoted(layout.delimiter)).join(layout.delimiter);
	await file.add(`\uFEFF${lineOf(headOf(layout))}`);
	return { add: (row) => file.add(lineOf(cellsOf(row, layout).map(protect))), close: file.close };
}

async function openWorkbook(path: string, layout: Layout): Promise<RejectFile> {
	const { default: excel } = await import('exceljs');
	const stream = createWriteStream(path, { mode: 0o600 });
	// Kept until the end is awaited: a full disk must not end the process.
	const written = finished(stream);
	written.catch(() => {});
	const book = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
	const sheet = book.addWorksheet('被拒绝的行', { views: [{ state: 'frozen', ySplit: 1 }] });
	const head = headOf(layout);
	sheet.columns = head.map((title) => ({ width: Math.max(12, title.length * 2.2), style: { numFmt: '@' } }));
	const put = (cells: readonly string[]) => sheet.addRow([...cells]).commit();
	put(head);
	return {
		add: async (row) => put(cellsOf(row, layout)),
		async close() {
			sheet.commit();
			await Promise.all([book.commit(), written]);
		},
	};
}

/** The header as it was, saying 万元 where a title row said it. */
function headOf({ header, columns }: Layout): string[] {
	const cells = header.map((cell, at) =>
		columns[at]?.endsWith('_wan') && !/万/.test(cell) ? `${cell}（万元）` : cell,
	);
	return [...cells, ...addedHeaders];
}

/** What can't be told apart stands in the first cell as a whole, so that nothing of it can be loaded as it is. */
function cellsOf({ line, column, reason, content }: Rejected, { header }: Layout): string[] {
	if ('cells' in content) return [...content.cells, String(line), column ?? '', reason];
	const empty = header.slice(1).map(() => '');
	return [content.raw, ...empty, String(line), column ?? '', `${reason}；整行原文在第一列，请按列填回`];
}

const quoted = (delimiter: string) => (cell: string) =>
	cell.includes(delimiter) || /["\r\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
