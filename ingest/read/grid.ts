import { open } from 'node:fs/promises';
import { containerOf } from './container.ts';
import { readSheet, type SheetRow } from './sheet.ts';
import { readDateStyles, readStrings } from './workbook.ts';
import { wholeWorkbook } from './xlsx.ts';
import { DAMAGED, readDirectory } from './zip.ts';

/** A sheet as it stands: rows that have cells, with their numbers; cells as texts. */
export type Grid = { name: string; isHidden: boolean; rows: SheetRow[] };

/** More than any filled form unpacks to: a small workbook is read in the process itself. */
const largest = 64 * 1024 ** 2;

/**
 * Reads a small XLSX workbook whole, its hidden sheets too, or says in Chinese why it can't be read. For forms that are
 * filled and sent back, not for exports, which a child reads.
 */
export async function readGrids(path: string): Promise<Grid[] | { reason: string }> {
	await using file = await open(path);
	const container = await containerOf(file);
	if ('reason' in container) return container;
	if (container.container !== 'zip') return { reason: '不是 XLSX 工作簿，请用表格软件另存为 XLSX' };
	const entries = await readDirectory(file);
	if ('reason' in entries) return entries;
	const size = [...entries.values()].reduce((sum, entry) => sum + entry.size, 0);
	if (size > largest) return { reason: '工作簿过大，不是本系统导出的表，请重新导出' };
	const workbook = await wholeWorkbook(file, entries);
	if ('reason' in workbook) return workbook;
	const strings = await readStrings(file, workbook.strings);
	if (!strings) return { reason: DAMAGED };
	const context = { strings, dateStyles: await readDateStyles(file, workbook.styles), is1904: workbook.is1904 };
	const grids: Grid[] = [];
	for (const { name, isHidden, entry } of workbook.sheets) {
		const batches = await Array.fromAsync(readSheet(file, entry, context, () => {}));
		grids.push({ name, isHidden, rows: batches.flat() });
	}
	return grids;
}
