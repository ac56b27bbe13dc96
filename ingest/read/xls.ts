import type { FileHandle } from 'node:fs/promises';
import type { CellValue, Sheet } from 'hucre';
import type { Format } from '../formats/format.ts';
import { numberText } from './cell.ts';
import type { SheetRow } from './sheet.ts';
import { openSheet } from './sheettable.ts';
import type { Refused, Table } from './table.ts';

/** A sheet of the old format has 65,536 rows at most; a bigger file is no such workbook. */
const MAX_SIZE = 128 * 1024 * 1024;

/** Opens the sheets of an old XLS workbook (BIFF8), which is read whole; a protected XLSX is told from one. */
export async function openXls(file: FileHandle, formats: readonly Format[]): Promise<(Table | Refused)[]> {
	const { size } = await file.stat();
	if (size > MAX_SIZE) return refuse('旧版 XLS 工作簿过大，请另存为 XLSX');
	const bytes = Buffer.alloc(size);
	await file.read(bytes, 0, size, 0);
	if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return refuse('工作簿有密码，请去除密码后再导入');
	const sheets = await sheetsOf(bytes);
	if (!sheets) return refuse('文件损坏、有密码或不是 XLS 工作簿，请另存为 XLSX');
	const tables: (Table | Refused)[] = [];
	for (const sheet of sheets) {
		const rows = sheet.rows.map(rowOf);
		const table = await openSheet(sheet.name, () => inOneBatch(rows), formats);
		if (table) tables.push(table);
	}
	return tables.length > 0 ? tables : refuse('工作簿中没有数据');
}

const refuse = (reason: string): Refused[] => [{ sheet: null, reason, kind: null }];

/**
 * The library throws on what it can't read, whatever is wrong with it. It is loaded here, since few files need it and
 * it is large.
 */
async function sheetsOf(bytes: Buffer): Promise<Sheet[] | null> {
	const { readXls } = await import('hucre');
	try {
		return (await readXls(bytes)).sheets;
	} catch {
		return null;
	}
}

async function* inOneBatch(rows: SheetRow[]): AsyncGenerator<SheetRow[]> {
	yield rows;
}

function rowOf(cells: CellValue[], at: number): SheetRow {
	const row: SheetRow = { line: at + 1, cells: cells.map(textOf), faults: null, isHidden: false };
	for (const [column, cell] of cells.entries()) {
		const fault = faultOf(cell);
		if (fault) (row.faults ??= new Map()).set(column, fault);
	}
	return row;
}

function faultOf(cell: CellValue): string | null {
	if (typeof cell === 'boolean') return '单元格是逻辑值（TRUE/FALSE）';
	if (typeof cell !== 'string' || !/^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/.test(cell)) return null;
	return `单元格是错误值（${cell}）`;
}

function textOf(cell: CellValue): string {
	if (cell === null || cell === undefined) return '';
	if (typeof cell === 'number') return numberText(cell);
	if (!(cell instanceof Date)) return String(cell);
	const seconds = Math.round(cell.getTime() / 1000);
	return new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
}
