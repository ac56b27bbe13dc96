import type { Profile } from './formats/profile.ts';

/** What the reading child is told when it starts. */
export type ReadJob = {
	type: 'start';
	/** Folder for intermediate files; the owner removes it. */
	work: string;
	/** This installation's secret, hex. */
	secret: string;
	/** Kind that all files have, where the user named it. */
	kind: string | null;
	/** What is known beyond the formats that ship. */
	profile: Profile;
	/** How many records of each table are shown to whoever tries a profile out; 0 in a reading that counts. */
	sample: number;
	/** Number of the first table it finds. */
	firstTable: number;
};

/** A record as it may be shown: masked cells by position, and why it would not be loaded; `column` is a header. */
export type SampleRow = {
	line: number;
	cells: (string | null)[];
	outcome: 'loaded' | 'rejected' | 'skipped';
	column: string | null;
	reason: string | null;
};

/**
 * Owner → child: one more received file, which is read and typed while no other is where it `isAlone`; `end` when there
 * are no more; `merged` when a batch is in the database.
 */
export type ToChild =
	| ReadJob
	| { type: 'file'; file: number; path: string; bytes: number; isAlone: boolean }
	| { type: 'end' }
	| { type: 'merged' };

/** How a table lies in its canonical file, for whoever writes its rejected rows out again. */
export type Layout = {
	canonical: string;
	/** The bytes of the file among which the table's records lie, `from` included, `until` not. */
	from: number;
	until: number;
	delimiter: string;
	columns: readonly string[];
	header: string[];
	/** Whether it came in a workbook. */
	isWorkbook: boolean;
};

/** One table read from a file: how many records it has and what became of them so far. */
export type ReadTable = {
	/** Number of the table in this reading, from 1; the `file_no` of its typed rows. */
	table: number;
	file: number;
	sheet: string | null;
	kind: string | null;
	/** Why nothing of it can be loaded, in Chinese; null when it was read. */
	refused: string | null;
	/** The header cells of a table, or what came closest to a header where it was refused for the want of one. */
	header: readonly string[];
	/** Null when it was refused. */
	layout: Layout | null;
	rows: number;
	skipped: number;
	rejected: number;
	warnings: string[];
	/** JSON lines of records that are broken in structure; null when there are none. */
	broken: string | null;
	/** The first records, where a sample was asked for. */
	sample: SampleRow[];
};

/** A table of which nothing is known yet. */
export function emptyTable(file: number, table: number): ReadTable {
	const nothing = { sheet: null, kind: null, refused: null, layout: null, broken: null };
	return { table, file, ...nothing, header: [], rows: 0, skipped: 0, rejected: 0, warnings: [], sample: [] };
}

/** Typed rows of some complete tables, ready to be merged in one transaction. */
export type Batch = {
	/** Parquet files by kind, with good and rejected rows; clear texts stand in columns clear_*, which the merge leaves out. */
	parts: { kind: string; typed: string[] }[];
	/** Parquet files of recipients, persons and accounts that were not met before; kept apart by group of files. */
	recipients: { recipients: string; persons: string; accounts: string }[];
	tables: ReadTable[];
	/** Intermediate files to remove after the merge. */
	scrap: string[];
};

/** Child → owner: what it is at, from `begin` to `read` and from `typing` to `batch`, and what has come out. */
export type FromChild =
	| { type: 'begin'; file: number }
	| { type: 'read'; file: number }
	| { type: 'typing'; files: number[] }
	| { type: 'batch'; batch: Batch }
	| { type: 'done' }
	| { type: 'fault'; message: string };
