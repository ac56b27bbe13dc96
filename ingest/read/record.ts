import { CR, IS_DELIMITER, IS_LF, IS_NUL, IS_QUOTE, LF, MAX_RECORD, type Cursor, type Dialect } from './cursor.ts';
import { endAtFirstBreak, endOfQuoted } from './quoted.ts';
import { nextSpecial, type View } from './view.ts';

/**
 * Moves the cursor over the record that begins at `next` (RFC 4180). The record ends at `end` at the latest, which is
 * the end of the file (then an LF stands at `bytes[end]`) or more than MAX_RECORD bytes away (then an LF stands at
 * `bytes[end + 1]`); `next` may come out as `end + 1`.
 * A record with a fault ends at its first line break, even inside quotes: a stray quote never takes along the lines
 * after it. The answer depends on the record alone, not on how much follows.
 */
export function nextRecord(c: Cursor, view: View, end: number, d: Dialect): void {
	const { bytes, words } = view;
	let i = c.next;
	let field = i;
	start(c, i);
	for (;;) {
		i = nextSpecial(words, i, d.word);
		const kind = d.kinds[bytes[i]!]!;
		if (i >= end) return finish(c, bytes, end, end);
		if (kind === 0) {
			i++;
		} else if (kind === IS_DELIMITER) {
			c.fields++;
			field = ++i;
		} else if (kind === IS_LF) {
			return finish(c, bytes, i, i + 1);
		} else if (kind === IS_QUOTE && i === field) {
			i = endOfQuoted(c, view, field, end, d);
			if (i < 0) return endLine(c, bytes, -i, end, d, '引号未闭合');
			if (i < end && !closes(bytes[i]!, d)) return endLine(c, bytes, i, end, d, '引号后有多余字符');
		} else if (kind === IS_QUOTE) {
			c.hasStrayQuote = true;
			i++;
		} else if (kind === IS_NUL) {
			c.hasNul = true;
			i++;
		} else {
			if (bytes[i + 1] === LF) return finish(c, bytes, i, i + 2);
			if (d.breaksAtCr) return finish(c, bytes, i, i + 1);
			fail(c, '行内含回车符');
			i++;
		}
	}
}

function start(c: Cursor, at: number): void {
	c.from = at;
	c.fields = 1;
	c.lines = 1;
	c.firstBreak = -1;
	c.fault = '';
	c.faultField = 0;
	c.hasNul = false;
	c.hasStrayQuote = false;
	c.hasQuotedCr = false;
}

function closes(byte: number, d: Dialect): boolean {
	return byte === d.delimiter || byte === LF || byte === CR;
}

function fail(c: Cursor, fault: string): void {
	if (c.fault !== '') return;
	c.fault = fault;
	c.faultField = c.fields;
}

function failTooLong(c: Cursor): void {
	c.fault = '记录超长';
	c.faultField = 0;
}

function finish(c: Cursor, bytes: Uint8Array, end: number, next: number): void {
	c.end = end;
	c.next = next;
	if (end - c.from > MAX_RECORD) failTooLong(c);
	// Writers that break lines inside quotes quote by the book: a stray quote means that the first one was stray too.
	else if (c.firstBreak >= 0 && c.hasStrayQuote) fail(c, '引号未闭合');
	if (c.firstBreak >= 0 && c.fault !== '') endAtFirstBreak(c, bytes);
}

function endLine(c: Cursor, bytes: Uint8Array, at: number, end: number, d: Dialect, fault: string): void {
	if (at - c.from > MAX_RECORD) failTooLong(c);
	else fail(c, c.firstBreak >= 0 ? '引号未闭合' : fault);
	if (c.firstBreak >= 0) return endAtFirstBreak(c, bytes);
	endOfLine(c, bytes, at, end, d);
}

/** Ends the record at the first line break at or after `at`, quotes or not, or at `end`. */
export function endOfLine(c: Cursor, bytes: Uint8Array, at: number, end: number, d: Dialect): void {
	let i = at;
	while (i < end && bytes[i] !== LF && !(bytes[i] === CR && d.breaksAtCr)) i++;
	c.end = i < end && bytes[i] === LF && i > c.from && bytes[i - 1] === CR ? i - 1 : i;
	c.next = i >= end ? end : bytes[i] === CR && bytes[i + 1] === LF ? i + 2 : i + 1;
	if (c.end - c.from > MAX_RECORD) failTooLong(c);
}
