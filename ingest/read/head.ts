import type { Format } from '../formats/format.ts';
import { withoutAdded } from '../reject/added.ts';
import { columnNames, unitSaid } from './header.ts';
import { recognise, type Recognition } from './kind.ts';

/** A row near the top of a table; `line` is its last physical line (or sheet row). */
export type HeadRow = { cells: string[]; line: number };

/** Rows below this line are not looked at for a header. */
export const HEADER_LINES = 20;

/** The header of a table and what its columns are. */
export type Head = {
	kind: string;
	/** Index of the (last) header row among the rows. */
	index: number;
	headerLine: number;
	columns: string[];
	header: string[];
	ignoredHeaders: string[];
	/** How many columns behind those a reject file or a checked list adds; their cells are not read. */
	added: number;
};

/** Why there is none, and the cells of the row that came closest. */
export type NoHead = { reason: string; kind: string | null; likeness: number; header: string[] };

/** Finds the header among the first rows: one row, or two merged into one where no single one will do. */
export function findHead(rows: readonly HeadRow[], formats: readonly Format[]): Head | NoHead {
	const top = rows.filter((row) => row.line <= HEADER_LINES);
	const single = top.map((row, index) => ({ index, header: trimEnd(row.cells) }));
	const double = top
		.slice(1)
		.map((row, at) => ({ index: at + 1, header: trimEnd(merge(top[at]?.cells ?? [], row.cells)) }));
	let miss: NoHead = {
		reason: '未找到表头：文件中没有数据。请重新导出，确认导出时选了要的月份和单位，再导入',
		kind: null,
		likeness: -1,
		header: [],
	};
	for (const { index, header: whole } of [...single, ...double]) {
		const header = withoutAdded(whole);
		const found = recognise(header, formats);
		if ('mapping' in found) {
			return { ...headOf(found, header, index, rows), added: whole.length - header.length };
		}
		const isCloser = found.likeness > miss.likeness;
		// Of rows that are like no header, the one with most cells may be one.
		if (isCloser || (found.likeness === 0 && miss.likeness === 0 && isFuller(header, miss.header)))
			miss = { ...found, header };
	}
	return miss;
}

function headOf(
	found: Extract<Recognition, { mapping: unknown }>,
	header: string[],
	index: number,
	rows: readonly HeadRow[],
): Omit<Head, 'added'> {
	const titleUnit = unitSaid(rows.slice(0, index).flatMap((row) => row.cells));
	return {
		kind: found.mapping.format.kind,
		index,
		headerLine: rows[index]?.line ?? 0,
		columns: columnNames(found.mapping, header, titleUnit),
		header,
		ignoredHeaders: header.filter((cell, at) => cell.trim() !== '' && !found.mapping.columns[at]),
	};
}

/** Header cells merged over two rows: the lower one counts where it is filled. */
function merge(upper: string[], lower: string[]): string[] {
	return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => lower[at]?.trim() || upper[at] || '');
}

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;
const isFuller = (one: readonly string[], other: readonly string[]) => filled(one) > filled(other);

function trimEnd(cells: string[]): string[] {
	return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}
