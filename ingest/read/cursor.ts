/** Offsets of a record inside a buffer and what its scan found; one cursor is reused for all records. */
export type Cursor = {
	/** First byte of the record. */
	from: number;
	/** End of its contents, without the line break. */
	end: number;
	/** First byte after its line break: where the next record begins. */
	next: number;
	/** Number of fields. */
	fields: number;
	/** Physical lines it takes. */
	lines: number;
	/** Offset of the first line break inside quotes, or -1. */
	firstBreak: number;
	/** What makes the record unusable; empty when sound. */
	fault: string;
	/** Number of the field in which the fault was met, from 1; 0 when it is no field's. */
	faultField: number;
	/** A NUL was seen. */
	hasNul: boolean;
	/** A quote was seen inside an unquoted field. */
	hasStrayQuote: boolean;
	/** A carriage return was seen inside quotes. */
	hasQuotedCr: boolean;
};

/** How the bytes of a text table are read; `kinds` is a table of the bytes that mean something. */
export type Dialect = {
	delimiter: number;
	/** The delimiter in all four bytes of a word. */
	word: number;
	kinds: Uint8Array;
	breaksAtCr: boolean;
};

export const LF = 10;
export const CR = 13;
export const QUOTE = 34;

/** Kinds of bytes; 0 is an ordinary one. */
export const IS_DELIMITER = 1;
export const IS_LF = 2;
export const IS_CR = 3;
export const IS_QUOTE = 4;
export const IS_NUL = 5;

/** No record is longer: half of what DuckDB takes, since quoting may double one. */
export const MAX_RECORD = 512 * 1024;

/** A dialect for a delimiter; a file without any LF breaks its lines at CR. */
export function dialectOf(delimiter: string, breaksAtCr: boolean): Dialect {
	const kinds = new Uint8Array(256);
	const code = delimiter.charCodeAt(0);
	kinds[0] = IS_NUL;
	kinds[LF] = IS_LF;
	kinds[CR] = IS_CR;
	kinds[QUOTE] = IS_QUOTE;
	kinds[code] = IS_DELIMITER;
	return { delimiter: code, word: code * 0x01010101, kinds, breaksAtCr };
}

/** A cursor before the record that begins at `next`. */
export function cursorAt(next: number): Cursor {
	return {
		from: next,
		end: next,
		next,
		fields: 0,
		lines: 0,
		firstBreak: -1,
		fault: '',
		faultField: 0,
		hasNul: false,
		hasStrayQuote: false,
		hasQuotedCr: false,
	};
}
