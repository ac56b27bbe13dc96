import type { RankingRow } from '#contract';

/** Columns that a ranking can be sorted by; the address holds one of these, `-` in front turns it round. */
export const sortable = ['rank', 'region', 'due', 'paid', 'outstanding', 'pending', 'refunded', 'toBenchmark'] as const;

export type SortColumn = (typeof sortable)[number];

/** A column and its direction. */
export type Sort = { column: SortColumn; descending: boolean };

/** From the address; anything else is the order of ranks. */
export function parseSort(text: string | null): Sort {
	const descending = text?.startsWith('-') ?? false;
	const name = descending ? text?.slice(1) : text;
	const column = sortable.find((entry) => entry === name) ?? 'rank';
	return { column, descending: column === 'rank' ? false : descending };
}

/** What a click on a column's head asks for: figures largest first, then smallest; ranks and units have one order. */
export function nextSort(sort: Sort, column: SortColumn): string | null {
	if (column === 'rank') return null;
	if (column === 'region') return 'region';
	return sort.column === column && sort.descending ? column : `-${column}`;
}

/** `ascending`, `descending` or nothing, for `aria-sort`. */
export function ariaSort(sort: Sort, column: SortColumn): 'ascending' | 'descending' | undefined {
	if (sort.column !== column) return undefined;
	return sort.descending ? 'descending' : 'ascending';
}

/** Rows in the asked order; `canonical` is the order of the region table. */
export function sortRows(rows: readonly RankingRow[], sort: Sort, canonical: readonly string[]): RankingRow[] {
	const key = (row: RankingRow): number => {
		if (sort.column === 'region') return canonical.indexOf(row.key);
		return row[sort.column] ?? Number.MAX_SAFE_INTEGER;
	};
	const way = sort.descending ? -1 : 1;
	return [...rows].sort((a, b) => way * (key(a) - key(b)));
}
