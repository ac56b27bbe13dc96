/** A cell: text, a whole number, a fraction, or nothing. */
export type Cell = string | number | null;

/** A column: its name in data formats, its Chinese title for people, and what is in it. */
export type Column = { id: string; title: string; type: 'text' | 'integer' | 'fraction' };

/** A tabular answer. Each row has a cell for each column. */
export type Table = { title: string; columns: readonly Column[]; rows: readonly Readonly<Record<string, Cell>>[] };

/** The cells of a row in the order of the columns. */
export function cellsOf({ columns }: Table, row: Readonly<Record<string, Cell>>): Cell[] {
	return columns.map(({ id }) => row[id] ?? null);
}
