import type { Unit } from './profile.ts';

/** One column of an export: what it is called in code and in the files that arrive. */
export type Column = {
	/** Name in SQL, e.g. `slip_no`. */
	readonly name: string;
	/** Canonical Chinese header. */
	readonly header: string;
	/** Other headers that mean the same; they count only where the canonical one is absent. */
	readonly aliases?: readonly string[];
	/** The column must be in the header, and filled in every row. */
	readonly required?: true;
	/** An amount of money in 元; the header or a title row may say 万元, which the name `<name>_wan` then carries. */
	readonly money?: true;
	/** Of money: the unit under a header (as compared) that does not say it, where a profile tells. */
	readonly units?: ReadonlyMap<string, Unit>;
};

/** What a kind of export looks like (shared vocabulary of sniffing, typing, rejects and documents). */
export type Format = {
	readonly kind: string;
	/** Chinese name of the kind. */
	readonly title: string;
	/**
	 * Columns of its raw table that identify a row, an empty cell like a value; which of those that may be empty are among
	 * them, and why, is in docs/decisions/17-what-names-a-row.md. Kinds without a key have a script of their own in sql/merge/incoming.
	 */
	readonly key?: readonly string[];
	readonly columns: readonly Column[];
};
