import {
	type MonitoringCells,
	type MonitoringColumn,
	monitoringColumns,
	type MonitoringRow,
	printRate,
	printYuan,
} from '../contract/index.ts';
import { kindTitles } from '../encode/monitoring_table.ts';

/** What the 26 cells of a row hold in a workbook: numbers as numbers (元 with its decimals, rates as they are printed). */
export function textsOf({ kind, no, region, department, project, cells }: MonitoringRow): (string | number | null)[] {
	const name = kind === 'row' ? (project?.name ?? null) : kindTitles[kind];
	return [
		...[no, region?.name ?? '全市', department?.name ?? null, project?.key ?? null, name],
		...monitoringColumns.map((column) => valueOf(column, cells)),
	].map((value) => (typeof value === 'string' ? printable(value) : value));
}

function valueOf({ id, type }: MonitoringColumn, cells: MonitoringCells): string | number | null {
	const value = cells[id];
	if (value === null) return null;
	if (typeof value === 'object')
		return value.denominator === 0 ? null : Number(`${printRate(value, 'percent').replace(/[%,]|以下/g, '')}e-2`);
	return type === 'money' ? Number(printYuan(Number(value)).replaceAll(',', '')) : value;
}

/** A text without what no cell can hold. */
export function printable(text: string): string {
	return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, '');
}

/** A text that comes out of a workbook as it went in: `_x0041_` is a letter there (ECMA-376, 22.9.2.19). */
export function escaped(text: string): string {
	return printable(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
