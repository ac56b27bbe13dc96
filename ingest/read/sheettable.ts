import type { Format } from '../formats/format.ts';
import { isFooter } from './footer.ts';
import { findHead, HEADER_LINES, type Head } from './head.ts';
import { hiddenParts, hiddenWarnings, noteColumns, noteRow } from './hidden.ts';
import type { SheetRow, TakeHidden } from './sheet.ts';
import type { Counts, Refused, Table, Write } from './table.ts';

/** Reads a sheet from its beginning, in batches. */
export type ReadRows = (takeHidden: TakeHidden) => AsyncIterable<SheetRow[]>;

const FULL = 256 * 1024;
/** As for text tables: half of what DuckDB takes for a record. */
const MAX_RECORD = 512 * 1024;
const MAX_RAW = 64 * 1024;

/** Finds the header of a sheet; null for a sheet without any text. */
export async function openSheet(
	sheet: string,
	read: ReadRows,
	formats: readonly Format[],
): Promise<Table | Refused | null> {
	const rows: SheetRow[] = [];
	let hasMore = false;
	for await (const batch of read(() => {})) {
		rows.push(...batch.filter((row) => !isBlank(row) && row.line <= HEADER_LINES));
		hasMore = batch.some((row) => !isBlank(row) && row.line > HEADER_LINES);
		if (hasMore) break;
	}
	if (rows.length === 0 && !hasMore) return null;
	const head = findHead(rows, formats);
	if ('reason' in head) return { sheet, reason: head.reason, kind: head.kind, header: head.header };
	if (head.index === rows.length - 1 && !hasMore) return { sheet, reason: '只有表头，没有数据行', kind: head.kind };
	return {
		sheet,
		shape: { kind: head.kind, delimiter: ',', columns: head.columns },
		headerLine: head.headerLine,
		ignoredHeaders: head.ignoredHeaders,
		header: head.header,
		warnings: [],
		isWorkbook: true,
		copy: (write, tag) => copySheet(read, head, write, tag),
	};
}

const isBlank = (row: SheetRow) => row.faults === null && row.cells.every((cell) => cell.trim() === '');

async function copySheet(read: ReadRows, head: Head, write: Write, tag: string): Promise<Counts> {
	const counts: Counts = { records: 0, skipped: 0, broken: [] };
	const hidden = hiddenParts();
	let text = '';
	let last = 0;
	for await (const batch of read((from, end) => noteColumns(hidden, from, end, head))) {
		for (const row of batch) {
			const isInOrder = row.line > last;
			last = Math.max(last, row.line);
			if (isBlank(row) || (isInOrder && row.line <= head.headerLine)) continue;
			counts.records++;
			if (row.isHidden) noteRow(hidden, row.line);
			const record = takeRow(row, head, isInOrder, counts);
			if (record !== null) text += `${tag},${row.line},${record}\n`;
			if (text.length < FULL) continue;
			await write(Buffer.from(text));
			text = '';
		}
	}
	if (text !== '') await write(Buffer.from(text));
	return { ...counts, warnings: hiddenWarnings(hidden) };
}

type Fault = { column: string | null; reason: string };

const outOfOrder: Fault = { column: null, reason: '行号不递增，工作表已损坏；请用表格软件打开后另存' };

/** The canonical record of a row, or null when it is broken or a footer, which is counted. */
function takeRow(row: SheetRow, head: Head, isInOrder: boolean, counts: Counts): string | null {
	const width = head.columns.length;
	const record = recordOf(row.cells, width);
	const found = isInOrder ? faultOf({ ...row, cells: row.cells.slice(0, endOf(row, head)) }, head, record) : outOfOrder;
	if (!found) return record;
	if (!isFooter(row.cells)) return breakRow(row, found, counts);
	counts.skipped++;
	return null;
}

/** Where the cells of a row end that are taken in, or are too many: in a reject file, before what it added. */
function endOf({ cells }: SheetRow, { columns, added }: Head): number {
	return cells.length <= columns.length + added ? columns.length : cells.length;
}

function breakRow(row: SheetRow, fault: Fault, counts: Counts): null {
	counts.broken.push({ line: row.line, ...fault, raw: recordOf(row.cells, row.cells.length).slice(0, MAX_RAW) });
	return null;
}

function faultOf(row: SheetRow, head: Head, record: string): Fault | null {
	const width = head.columns.length;
	const filled = row.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
	if (filled > width) return { column: null, reason: `列数不符（${filled}/${width}）` };
	for (const [at, reason] of row.faults ?? []) {
		// What stands in a column that is not taken in does no harm.
		const column = head.columns[at];
		if (column && !column.startsWith('extra_')) return { column: head.header[at] ?? null, reason };
	}
	if (record.length > MAX_RECORD / 3) return { column: null, reason: '记录超长' };
	const columnWith = (part: string) => head.header[row.cells.findIndex((cell) => cell.includes(part))] ?? null;
	if (record.includes('\0')) return { column: columnWith('\0'), reason: '含不可见控制字符（U+0000）' };
	if (record.includes('\ufffd')) return { column: columnWith('\ufffd'), reason: '含替换字符，文字已损坏' };
	return record.isWellFormed() ? null : { column: null, reason: '含无效字符，文字已损坏' };
}

function recordOf(cells: string[], width: number): string {
	let record = '';
	for (let at = 0; at < width; at++) record += at === 0 ? quoted(cells[at] ?? '') : `,${quoted(cells[at] ?? '')}`;
	return record;
}

function quoted(cell: string): string {
	if (!/[",\r\n\ue863]/.test(cell)) return cell;
	const text = cell.replace(/\r\n?/g, '\n').replaceAll('\ue863', '\u4dae');
	return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
