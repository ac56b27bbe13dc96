/** How the records of a table are laid out; tables of equal shape can be typed together. */
export type Shape = {
	kind: string;
	/** The one-character ASCII delimiter of the canonical stream. */
	delimiter: string;
	/** Names by position: `Column.name`, `<name>_wan` for money in 万元, `extra_<n>` for what no column claims. */
	columns: readonly string[];
};

/** A record that could not be passed on, told in Chinese; `line` is its first physical line (or sheet row), from 1. */
export type Broken = { line: number; column: string | null; reason: string; raw: string };

/**
 * What became of a table's records: `records` counts those after the header that are not blank, and is the sum of
 * the records written, `skipped` (footers recognised here) and `broken`.
 */
export type Counts = {
	records: number;
	skipped: number;
	broken: Broken[];
	/** What the user should know of its rows though they were read, in Chinese. */
	warnings?: string[];
};

/** Takes a piece of the canonical stream; the buffer may be reused once the call (or its promise) is done. */
export type Write = (chunk: Buffer) => Promise<void> | void;

/** A table found in a file; nothing but its head has been read yet, and it can be copied until the next is asked for. */
export type Table = {
	sheet: string | null;
	shape: Shape;
	/** Physical line (or sheet row) of the header, from 1; the last one where a header takes several. */
	headerLine: number;
	/** Header cells that no column claims, as written. */
	ignoredHeaders: string[];
	/** The header cells by position, as written. */
	header: string[];
	/** What the user should know of it though it can be read, in Chinese. */
	warnings: string[];
	/** True of a sheet of a workbook: what is wrong with it is handed back as a workbook. */
	isWorkbook?: true;
	/**
	 * Reads the table and writes its sound records as `<tag>,<line>,…fields…\n` with the shape's delimiter: UTF-8, LF,
	 * quoted with `"`, exactly 2 + columns fields; line breaks inside a cell become LF.
	 */
	copy(write: Write, tag: string): Promise<Counts>;
};

/** A file or sheet that can't be taken in at all, with the Chinese reason. */
export type Refused = {
	sheet: string | null;
	reason: string;
	kind: string | null;
	/** The header cells that came closest, where a header was looked for. */
	header?: readonly string[];
};
