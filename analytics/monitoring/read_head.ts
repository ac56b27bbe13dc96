import type { Grid } from '../../ingest/read/grid.ts';
import type { MonitoringFault } from '../contract/index.ts';
import { idTitle, type SheetColumn, sheetColumns, tableSheet } from './columns.ts';

/** Where the columns of a filled table stand (from 0), that of the rows' names, and the first line below the head. */
export type ReadHead = { columns: Map<SheetColumn, number>; id: number; after: number };

/** The letters of a column, from 0: A, B, …, AA. */
export function letters(at: number): string {
	return (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
}

/** Finds the head of a filled table by its titles, wherever it was moved; or says which columns are wrong. */
export function readHead({ rows }: Grid): ReadHead | MonitoringFault[] {
	const index = rows.findIndex(({ cells }) => cells.some((text) => text.trim() === idTitle));
	const row = rows[index];
	if (!row) return [fault(null, null, `没有“${idTitle}”一列，认不出各行；请重新导出再填`)];
	const above = rows[index - 1]?.cells ?? [];
	const titles = Array.from({ length: Math.max(row.cells.length, above.length) }, (_, at) =>
		(row.cells[at]?.trim() || above[at]?.trim() || '').replace(/\s/g, ''),
	);
	const known = new Set([idTitle, ...sheetColumns.map(({ title }) => title)]);
	const faults = [
		...titles.flatMap((title, at) =>
			title === '' || known.has(title) ? [] : [fault(row.line, at, `没有“${title}”这一列；请删去，内容可写在备注`)],
		),
		...[...known]
			.filter((title) => titles.filter((one) => one === title).length !== 1)
			.map((title) => fault(row.line, null, `“${title}”一列应有且只有一列；请恢复，或重新导出再填`)),
	];
	if (faults.length > 0) return faults;
	const columns = new Map(sheetColumns.map((column) => [column, titles.indexOf(column.title)]));
	return { columns, id: titles.indexOf(idTitle), after: row.line };
}

/** A place in the table's sheet. */
export function fault(line: number | null, at: number | null, sentence: string): MonitoringFault {
	return { sheet: tableSheet, line, column: at === null ? null : letters(at), sentence };
}
