import type { FileHandle } from 'node:fs/promises';
import { dateText, numberText } from './cell.ts';
import { cellOf, digitsOf, isHidden, lineOf, type Cell } from './celltag.ts';
import { inflate } from './inflate.ts';
import { unescapeText } from './workbook.ts';
import { attributesOf, textOf, xmlParser, type XmlParser } from './xml.ts';
import type { Entry } from './zip.ts';

/** A row of a sheet: its number from 1, its cells as text, and why some cells can't be used. */
export type SheetRow = { line: number; cells: string[]; faults: Map<number, string> | null; isHidden: boolean };

/** Takes the positions of hidden columns, the last one included. */
export type TakeHidden = (first: number, last: number) => void;

/** What the cells of a sheet refer to. */
export type CellContext = { strings: string[]; dateStyles: boolean[]; is1904: boolean };

/** The rows of a sheet that have cells, in batches as they are unpacked. */
export async function* readSheet(
	file: FileHandle,
	entry: Entry,
	context: CellContext,
	takeHidden: TakeHidden,
): AsyncGenerator<SheetRow[]> {
	const rows: SheetRow[] = [];
	const parser = sheetParser(context, (row) => rows.push(row), takeHidden);
	for await (const chunk of inflate(file, entry)) {
		parser.push(chunk);
		yield rows.splice(0);
	}
}

function sheetParser(context: CellContext, take: (row: SheetRow) => void, takeHidden: TakeHidden): XmlParser {
	let row: SheetRow = { line: 0, cells: [], faults: null, isHidden: false };
	let cell: Cell = { at: 0, type: 'n', style: 0, value: '', number: -1, hasValue: false, isFormula: false };
	let isValue = false;
	let isReading = false;
	return xmlParser({
		open(name, bytes, from, end) {
			if (name === 'c') {
				cell = cellOf(bytes, from, end, row.cells.length);
			} else if (name === 'v' || (name === 't' && !isReading)) {
				isValue = true;
				cell.hasValue = true;
			} else if (name === 'f') {
				cell.isFormula = true;
			} else if (name === 'rPh') {
				isReading = true;
			} else if (name === 'row') {
				const line = lineOf(bytes, from, end, row.line + 1);
				row = { line, cells: [], faults: null, isHidden: isHidden(bytes, from, end) };
			} else if (name === 'col' && isHidden(bytes, from, end)) {
				const tag = attributesOf(bytes, from, end);
				takeHidden(Number(tag.get('min')) - 1, Number(tag.get('max')) - 1);
			}
		},
		close(name) {
			if (name === 'v' || name === 't') isValue = false;
			else if (name === 'c') putCell(row, cell, context);
			else if (name === 'rPh') isReading = false;
			else if (name === 'row') take(row);
		},
		text(bytes, from, end) {
			if (isValue) putText(cell, bytes, from, end);
		},
	});
}

function putText(cell: Cell, bytes: Buffer, from: number, end: number): void {
	const isNumber = cell.value === '' && (cell.type === 's' || cell.type === 'n');
	cell.number = isNumber ? digitsOf(bytes, from, end) : -1;
	if (cell.number < 0) cell.value += textOf(bytes, from, end);
}

function putCell(row: SheetRow, cell: Cell, context: CellContext): void {
	while (row.cells.length < cell.at) row.cells.push('');
	row.cells[cell.at] = cell.hasValue ? shownText(cell, context) : '';
	const fault = faultOf(cell);
	if (fault) (row.faults ??= new Map()).set(cell.at, fault);
}

function faultOf(cell: Cell): string | null {
	if (!cell.hasValue) return cell.isFormula ? '公式没有缓存的计算结果，请在表格软件中重新计算并保存' : null;
	if (cell.type === 'e') return `单元格是错误值（${cell.value}）`;
	return cell.type === 'b' ? '单元格是逻辑值（TRUE/FALSE）' : null;
}

function shownText(cell: Cell, context: CellContext): string {
	const { type, value, number } = cell;
	if (type === 's') return context.strings[number] ?? '\ufffd';
	if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
	if (type === 'd') return value.replace('T', ' ');
	if (type !== 'n') return unescapeText(value);
	if (number < 0 && value === '') return '';
	const serial = number < 0 ? Number(value) : number;
	return (context.dateStyles[cell.style] ? dateText(serial, context.is1904) : null) ?? numberText(serial);
}
