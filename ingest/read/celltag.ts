/**
 * A cell while it is read: `type` is that of SpreadsheetML (n, s, str, inlineStr, b, e, d). A value of a few digits, as
 * most are, stands in `number` and not in `value`; else that is -1.
 */
export type Cell = {
	at: number;
	type: string;
	style: number;
	value: string;
	number: number;
	hasValue: boolean;
	isFormula: boolean;
};

/** Columns of Excel end at XFD. */
const MAX_COLUMNS = 16_384;
const MAX_ROWS = 1_048_576;

const [DIGIT_ONE, EQUALS, LETTER_H, LETTER_R, LETTER_S, LETTER_T] = [49, 61, 104, 114, 115, 116];

/** Begins a cell by the attributes `r`, `s` and `t` of its tag; without a reference it stands at `next`. */
export function cellOf(bytes: Buffer, from: number, end: number, next: number): Cell {
	const cell: Cell = { at: next, type: 'n', style: 0, value: '', number: -1, hasValue: false, isFormula: false };
	for (let i = from; i < end;) {
		while (i < end && bytes[i] !== EQUALS) i++;
		const name = isShort(bytes[i - 2] ?? 0) ? (bytes[i - 1] ?? 0) : 0;
		while (i < end && bytes[i] !== 34 && bytes[i] !== 39) i++;
		const quote = bytes[i] ?? 0;
		const start = ++i;
		while (i < end && bytes[i] !== quote) i++;
		if (name === LETTER_R) cell.at = columnOf(bytes, start, i) ?? next;
		else if (name === LETTER_S) cell.style = Number(bytes.toString('latin1', start, i));
		else if (name === LETTER_T)
			cell.type = i === start + 1 ? letter(bytes[start] ?? 0) : bytes.toString('latin1', start, i);
		i++;
	}
	// No header stands there: a row with something in it has too many fields.
	cell.at = Math.min(cell.at, MAX_COLUMNS);
	return cell;
}

/** White space before it makes a name of one letter. */
const isShort = (before: number) => before <= 32;

const LETTERS = ['s', 'n', 'b', 'e', 'd'];
const letter = (byte: number) => LETTERS.find((it) => it.charCodeAt(0) === byte) ?? 'n';

/** Position of a reference's column: A1 is 0; null where no letter begins it. */
function columnOf(bytes: Buffer, from: number, end: number): number | null {
	let column = 0;
	for (let i = from; i < end; i++) {
		const upper = (bytes[i] ?? 0) & 0x5f;
		if (upper < 65 || upper > 90) break;
		column = column * 26 + upper - 64;
	}
	return column > 0 ? column - 1 : null;
}

/** Row number of a row's tag, or `next` where it has none that Excel could give. */
export function lineOf(bytes: Buffer, from: number, end: number, next: number): number {
	for (let i = from; i + 3 < end; i++) {
		if (bytes[i] !== LETTER_R || bytes[i + 1] !== EQUALS || !isShort(bytes[i - 1] ?? 0)) continue;
		const stop = bytes.indexOf(bytes[i + 2] ?? 0, i + 3);
		const line = digitsOf(bytes, i + 3, stop);
		return line > 0 && line <= MAX_ROWS ? line : next;
	}
	return next;
}

/** Whether the tag of a row or column says that it is not shown. */
export function isHidden(bytes: Buffer, from: number, end: number): boolean {
	for (let i = from; i + 9 < end; i++) {
		if (bytes[i] === LETTER_H && isShort(bytes[i - 1] ?? 0) && bytes.toString('latin1', i, i + 7) === 'hidden=')
			return bytes[i + 8] === DIGIT_ONE || bytes[i + 8] === LETTER_T;
	}
	return false;
}

/** The number written with 1 to 15 digits, or -1 for anything else. */
export function digitsOf(bytes: Buffer, from: number, end: number): number {
	if (end - from > 15 || end === from) return -1;
	let number = 0;
	for (let i = from; i < end; i++) {
		const digit = (bytes[i] ?? 0) - 48;
		if (digit < 0 || digit > 9) return -1;
		number = number * 10 + digit;
	}
	return number;
}
