import type { FileHandle } from 'node:fs/promises';
import type { Format } from '../formats/format.ts';
import { faultOf } from './inflate.ts';
import { readSheet, type CellContext } from './sheet.ts';
import { openSheet, type ReadRows } from './sheettable.ts';
import type { Refused, Table } from './table.ts';
import { readDateStyles, readStrings, readWorkbook, type SheetPart, type Workbook } from './workbook.ts';
import { DAMAGED, type Entry } from './zip.ts';

/** Opens the sheets of an XLSX workbook, given by the directory of its archive; `reopen` gives a handle that `copy` closes. */
export async function openXlsx(
	file: FileHandle,
	entries: Map<string, Entry>,
	reopen: () => Promise<FileHandle>,
	formats: readonly Format[],
): Promise<(Table | Refused)[]> {
	const workbook = await wholeWorkbook(file, entries);
	if ('reason' in workbook) return refuse(workbook.reason);
	const strings = await readStrings(file, workbook.strings);
	if (!strings) return refuse('工作簿里的文字太多，请拆分或另存为 CSV 后再导入');
	const context = {
		strings,
		dateStyles: await readDateStyles(file, workbook.styles),
		is1904: workbook.is1904,
	};
	const tables: (Table | Refused)[] = [];
	for (const sheet of workbook.sheets) {
		const table = await openSheet(sheet.name, rowsOf(sheet, context, reopen), formats);
		if (table) tables.push(...(sheet.isHidden ? hidden(table) : [table]));
	}
	return tables.length > 0 ? tables : refuse('工作簿中没有数据');
}

const refuse = (reason: string): Refused[] => [{ sheet: null, reason, kind: null }];

/** A hidden sheet is not taken in behind the user's back; one that is no table at all (lists for menus) is ignored. */
function hidden(table: Table | Refused): Refused[] {
	if ('reason' in table) return [];
	return [{ sheet: table.sheet, reason: '工作表已隐藏，未导入；需要导入请先取消隐藏', kind: table.shape.kind }];
}

function rowsOf(sheet: SheetPart, context: CellContext, reopen: () => Promise<FileHandle>): ReadRows {
	return async function* (takeHidden) {
		const file = await reopen();
		try {
			yield* readSheet(file, sheet.entry, context, takeHidden);
		} finally {
			await file.close();
		}
	};
}

/** The workbook, when all its parts are there and whole: nothing of a damaged file is taken in. */
export async function wholeWorkbook(
	file: FileHandle,
	entries: Map<string, Entry>,
): Promise<Workbook | { reason: string }> {
	for (const name of ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels']) {
		const entry = entries.get(name);
		const reason = entry ? await faultOf(file, entry) : DAMAGED;
		if (reason) return { reason };
	}
	const workbook = await readWorkbook(file, entries);
	if (!workbook) return { reason: DAMAGED };
	for (const part of workbook.parts) {
		const reason = await faultOf(file, part);
		if (reason) return { reason };
	}
	return workbook;
}
