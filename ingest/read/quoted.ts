import { CR, IS_CR, IS_DELIMITER, IS_LF, IS_NUL, LF, QUOTE, type Cursor, type Dialect } from './cursor.ts';
import { nextSpecial, type View } from './view.ts';

/** Limits of a quoted field; one that is longer was never meant to be quoted. */
const MAX_LINES = 100;
const MAX_BYTES = 64 * 1024;

/**
 * Walks the quoted field whose opening quote is at `open`. Returns the offset after its closing quote; for a quote
 * that is not closed within the limits, the offset where that was sure, negative.
 */
export function endOfQuoted(c: Cursor, view: View, open: number, end: number, d: Dialect): number {
	const { bytes, words } = view;
	const lines = c.lines;
	for (let i = open + 1; ; i++) {
		i = nextSpecial(words, i, d.word);
		const kind = d.kinds[bytes[i]!]!;
		if (i - open > MAX_BYTES) return -(open + MAX_BYTES + 1);
		if (i >= end) return -end;
		if (kind === 0 || kind === IS_DELIMITER) continue;
		if (kind === IS_NUL) c.hasNul = true;
		else if (kind === IS_LF) breakLine(c, i);
		else if (kind === IS_CR) {
			c.hasQuotedCr = true;
			if (d.breaksAtCr && bytes[i + 1] !== LF) breakLine(c, i);
		} else if (bytes[i + 1] === QUOTE) i++;
		else return i + 1;
		if (c.lines - lines >= MAX_LINES) return -i;
	}
}

function breakLine(c: Cursor, at: number): void {
	c.lines++;
	if (c.firstBreak < 0) c.firstBreak = at;
}

/** Ends a faulty record at the first line break inside its quotes, so that what follows is read again on its own. */
export function endAtFirstBreak(c: Cursor, bytes: Uint8Array): void {
	const at = c.firstBreak;
	c.end = bytes[at] === LF && at > c.from && bytes[at - 1] === CR ? at - 1 : at;
	c.next = at + 1;
	c.lines = 1;
}
