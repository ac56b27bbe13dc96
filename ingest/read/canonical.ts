import { CR, LF, MAX_RECORD, QUOTE, type Cursor } from './cursor.ts';

/** The canonical stream being made: what lies in `buffer` up to `at` is not yet handed on. */
export type Canonical = { buffer: Buffer; at: number; prefix: Buffer; delimiter: number };

const FULL = 1024 * 1024;
const LONGEST_PREFIX = 64;

/** An empty stream whose records begin with `tag`. */
export function canonicalStream(tag: string, delimiter: string): Canonical {
	const prefix = Buffer.from(tag + delimiter);
	const buffer = Buffer.alloc(FULL + prefix.length + LONGEST_PREFIX + 2 * MAX_RECORD);
	return { buffer, at: 0, prefix, delimiter: delimiter.charCodeAt(0) };
}

/** Time to hand it on: there may be no room for another record. */
export const isFull = (out: Canonical) => out.at >= FULL;

/** Begins a record with its tag and line number. */
export function putPrefix(out: Canonical, line: number): void {
	const { buffer, prefix } = out;
	let o = out.at;
	for (let i = 0; i < prefix.length; i++) buffer[o++] = prefix[i]!;
	let digits = 1;
	for (let rest = line; rest >= 10; rest = Math.trunc(rest / 10)) digits++;
	for (let i = digits - 1, rest = line; i >= 0; i--, rest = Math.trunc(rest / 10)) buffer[o + i] = 48 + (rest % 10);
	o += digits;
	buffer[o++] = out.delimiter;
	out.at = o;
}

/** Adds the record up to `end` as it stands. */
export function putRecord(out: Canonical, bytes: Buffer, c: Cursor, end: number, line: number): void {
	putPrefix(out, line);
	bytes.copy(out.buffer, out.at, c.from, end);
	out.at += end - c.from;
	out.buffer[out.at++] = LF;
}

/**
 * Adds the record up to `end` in the form DuckDB takes: a field with a quote inside is quoted, a carriage return
 * inside quotes becomes (or joins) a line feed.
 */
export function putRequoted(out: Canonical, bytes: Buffer, c: Cursor, end: number, line: number): void {
	putPrefix(out, line);
	for (let from = c.from; from <= end;) {
		if (from > c.from) out.buffer[out.at++] = out.delimiter;
		from = (bytes[from] === QUOTE && from < end ? putQuoted : putPlain)(out, bytes, from, end) + 1;
	}
	out.buffer[out.at++] = LF;
}

/** Adds a record of these cells; line breaks in them are line feeds. */
export function putCells(out: Canonical, cells: readonly string[], line: number): void {
	putPrefix(out, line);
	const delimiter = String.fromCharCode(out.delimiter);
	const quoted = cells.map((cell) => {
		const text = cell.replace(/\r\n?/g, '\n');
		return text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
	});
	out.at += out.buffer.write(`${quoted.join(delimiter)}\n`, out.at);
}

/** Copies a quoted field and returns the offset after it. */
function putQuoted(out: Canonical, bytes: Buffer, from: number, end: number): number {
	let isQuoted = false;
	let i = from;
	for (; i < end && (isQuoted || bytes[i] !== out.delimiter); i++) {
		if (bytes[i] === QUOTE) isQuoted = !isQuoted;
		if (bytes[i] !== CR) out.buffer[out.at++] = bytes[i]!;
		else if (bytes[i + 1] !== LF) out.buffer[out.at++] = LF;
	}
	return i;
}

/** Copies an unquoted field, quoting it if there is a quote in it, and returns the offset after it. */
function putPlain(out: Canonical, bytes: Buffer, from: number, end: number): number {
	const found = bytes.indexOf(out.delimiter, from);
	const stop = found < 0 || found > end ? end : found;
	const quote = bytes.subarray(from, stop).indexOf(QUOTE);
	if (quote >= 0) out.buffer[out.at++] = QUOTE;
	for (let i = from; i < stop; i++) {
		if (bytes[i] === QUOTE) out.buffer[out.at++] = QUOTE;
		out.buffer[out.at++] = bytes[i]!;
	}
	if (quote >= 0) out.buffer[out.at++] = QUOTE;
	return stop;
}
