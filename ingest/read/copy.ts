import { unprotect } from '../reject/protect.ts';
import { canonicalStream, isFull, putCells, putRecord, putRequoted, type Canonical } from './canonical.ts';
import { cellsOf } from './cells.ts';
import { cursorAt, LF, MAX_RECORD, type Cursor, type Dialect } from './cursor.ts';
import { roomFor, type Fill } from './decode.ts';
import { isFooter } from './footer.ts';
import { endAtFirstBreak } from './quoted.ts';
import { endOfLine, nextRecord } from './record.ts';
import { endOfWidth, foldPrivateUse, isBlank, isSound } from './sound.ts';
import type { Counts, Write } from './table.ts';
import { viewOf, type View } from './view.ts';

/** Where the records of a text table begin and how they are laid out. */
export type Layout = {
	dialect: Dialect;
	delimiter: string;
	header: readonly string[];
	/** Records begin with a field of their own that holds their line number (from Parquet, where lines mean rows). */
	isNumbered?: boolean;
	/** Columns of a reject file behind those: not passed on. */
	added: number;
	/** Bytes of UTF-8 and physical lines before the first record. */
	offset: number;
	lines: number;
};

/** How much of the raw text of a broken record is kept. */
const MAX_RAW = 64 * 1024;

type Run = {
	layout: Layout;
	cursor: Cursor;
	/** A window on the file: `[0, size)`, then an LF as sentinel. */
	view: View;
	bytes: Buffer;
	size: number;
	isLast: boolean;
	/** All records that end here or before are valid UTF-8 without U+FFFD. */
	soundUntil: number;
	/** The rest of a record that was too long is still to be passed over. */
	isInsideLong: boolean;
	/** Physical lines before the cursor. */
	lines: number;
	/** Line number of the record under the cursor. */
	line: number;
	out: Canonical;
	counts: Counts;
};

/** Copies the records of a text table to its canonical stream; memory does not grow with the file. */
export async function copyRecords(
	fill: Fill,
	layout: Layout,
	chunk: number,
	write: Write,
	tag: string,
): Promise<Counts> {
	const view = viewOf(MAX_RECORD + 2 + roomFor(chunk));
	const run: Run = {
		layout,
		cursor: cursorAt(0),
		view,
		bytes: view.bytes,
		size: 0,
		isLast: false,
		soundUntil: 0,
		isInsideLong: false,
		lines: layout.lines,
		line: 0,
		out: canonicalStream(tag, layout.delimiter),
		counts: { records: 0, skipped: 0, broken: [] },
	};
	await skip(run, fill);
	while (!run.isLast || run.cursor.next < run.size) {
		takeRecords(run);
		if (isFull(run.out)) await flush(run.out, write);
		else await refill(run, fill);
	}
	await flush(run.out, write);
	return run.counts;
}

/** Passes over what comes before the first record. */
async function skip(run: Run, fill: Fill): Promise<void> {
	let before = 0;
	while (!run.isLast && before + run.size <= run.layout.offset) {
		before += run.size;
		run.size = await fill(run.view, 0);
		run.isLast = run.size === 0;
	}
	run.cursor.next = Math.min(run.layout.offset - before, run.size);
	await refill(run, fill);
}

/** Makes the window hold more than one record may take, or the rest of the file. */
async function refill(run: Run, fill: Fill): Promise<void> {
	const { cursor, bytes } = run;
	bytes.copyWithin(0, cursor.next, run.size);
	run.size -= cursor.next;
	cursor.next = 0;
	while (!run.isLast && run.size <= MAX_RECORD + 2) {
		const added = await fill(run.view, run.size);
		run.size += added;
		run.isLast = added === 0;
	}
	bytes[run.size] = LF;
	foldPrivateUse(bytes, 0, run.size);
	const end = bytes.lastIndexOf(LF, run.size - 1) + 1;
	run.soundUntil = isSound(bytes, 0, end) ? end : 0;
}

/** Takes records until the window or the stream's room is used up. */
function takeRecords(run: Run): void {
	const { cursor, bytes, out } = run;
	const { dialect } = run.layout;
	// One byte is kept back: whether a CR ends a line shows in the next.
	const end = run.isLast ? run.size : run.size - 1;
	if (run.isInsideLong) {
		cursor.from = cursor.next;
		endOfLine(cursor, bytes, cursor.next, end, dialect);
		run.isInsideLong = cursor.end === end && cursor.next === end && !run.isLast;
		if (run.isInsideLong) return;
	}
	while (cursor.next < end && (run.isLast || end - cursor.next > MAX_RECORD) && !isFull(out)) {
		nextRecord(cursor, run.view, end, dialect);
		take(run);
		run.lines += cursor.lines;
		run.isInsideLong = cursor.end === end && cursor.next === end && !run.isLast;
		if (cursor.next > run.size) cursor.next = run.size;
	}
}

/** Decides on the record under the cursor: blank, broken, footer or sound. */
function take(run: Run): void {
	const { cursor: c, bytes, counts, layout } = run;
	const width = layout.header.length;
	run.line = layout.isNumbered ? takeNumber(c, bytes) : run.lines + 1;
	if (c.fault === '' && isBlank(bytes, c, layout.dialect)) return;
	counts.records++;
	if (c.fault !== '') return breakRecord(run, c.fault, c.faultField);
	let end = c.end;
	const isCorrected = layout.added > 0 && c.fields >= width && c.fields <= width + layout.added;
	if (c.fields !== width && !isCorrected) {
		end = c.fields > width ? endOfWidth(bytes, c, width, layout.dialect) : -1;
		if (end < 0) return takeMisfit(run);
	}
	if (c.hasNul)
		return breakRecord(
			run,
			'含不可见控制字符（U+0000）',
			fieldWith(run, (cell) => cell.includes('\0')),
		);
	if (c.end > run.soundUntil && !isSound(bytes, c.from, c.end)) {
		return breakRecord(
			run,
			'含无效字节或替换字符，文字已损坏',
			fieldWith(run, (cell) => cell.includes('\ufffd')),
		);
	}
	if (isCorrected) return putCorrected(run);
	const put = c.hasStrayQuote || c.hasQuotedCr ? putRequoted : putRecord;
	put(run.out, bytes, c, end, run.line);
}

/** Takes the number that stands before a record off it. */
function takeNumber(c: Cursor, bytes: Buffer): number {
	let number = 0;
	for (; bytes[c.from]! >= 48 && bytes[c.from]! <= 57; c.from++) number = number * 10 + bytes[c.from]! - 48;
	c.from++;
	c.fields--;
	if (c.faultField > 0) c.faultField--;
	return number;
}

/** A record of a reject file: as it was before it was written there. */
function putCorrected({ cursor, bytes, layout, out, line }: Run): void {
	const cells = [...cellsOf(bytes, cursor, layout.dialect.delimiter)].slice(0, layout.header.length);
	putCells(out, cells.map(unprotect), line);
}

/** A record of another number of fields than the header: a footer, or broken. */
function takeMisfit(run: Run): void {
	const { cursor: c, bytes, counts, layout } = run;
	if (isFooter(cellsOf(bytes, c, layout.dialect.delimiter))) {
		counts.skipped++;
		return;
	}
	// Perhaps two stray quotes far apart: what lies between them is read again.
	if (c.firstBreak >= 0) endAtFirstBreak(c, bytes);
	breakRecord(run, `列数不符（${c.fields}/${layout.header.length}）`, 0);
}

function breakRecord(run: Run, reason: string, field: number): void {
	const { cursor: c, bytes } = run;
	run.counts.broken.push({
		line: run.line,
		column: run.layout.header[field - 1] ?? null,
		reason,
		raw: bytes.toString('utf8', c.from, Math.min(c.end, c.from + MAX_RAW)),
	});
}

function fieldWith(run: Run, isBad: (cell: string) => boolean): number {
	return [...cellsOf(run.bytes, run.cursor, run.layout.dialect.delimiter)].findIndex(isBad) + 1;
}

async function flush(out: Canonical, write: Write): Promise<void> {
	if (out.at > 0) await write(out.buffer.subarray(0, out.at));
	out.at = 0;
}
