import { QUOTE, type Cursor } from './cursor.ts';

/** The cells of one record as text, quotes resolved: for headers and messages, not for bulk. */
export function* cellsOf(bytes: Buffer, c: Cursor, delimiter: number): Generator<string> {
	for (let from = c.from; from <= c.end;) {
		const end = endOfCell(bytes, from, c.end, delimiter);
		const text = bytes.toString('utf8', from, end);
		yield bytes[from] === QUOTE && end > from ? text.slice(1, -1).replaceAll('""', '"') : text;
		from = end + 1;
	}
}

function endOfCell(bytes: Buffer, from: number, end: number, delimiter: number): number {
	let isQuoted = bytes[from] === QUOTE;
	let i = isQuoted ? from + 1 : from;
	for (; i < end && (isQuoted || bytes[i] !== delimiter); i++) {
		if (bytes[i] === QUOTE && isQuoted) {
			if (i + 1 < end && bytes[i + 1] === QUOTE) i++;
			else isQuoted = false;
		}
	}
	return i;
}
