import type { Cell, Row, Workbook, Worksheet } from 'exceljs';
import type { MonitoringRow, MonitoringTable } from '../contract/index.ts';
import { baselineTexts } from './baseline.ts';
import {
	baselineSheet,
	footerLabels,
	headLine,
	idColumn,
	idTitle,
	type SheetColumn,
	sheetColumns,
	tableSheet,
} from './columns.ts';
import { addDifferences } from './difference_sheet.ts';
import { escaped, textsOf } from './row_texts.ts';

/** 月监测表 as a workbook that is printed, filled and taken in again: A4 landscape, the head on each page. */
export async function monitoringSheet(table: MonitoringTable): Promise<Buffer> {
	const { default: excel } = await import('exceljs');
	const book = new excel.Workbook();
	const sheet = book.addWorksheet(tableSheet, {
		views: [{ state: 'frozen', xSplit: 5, ySplit: headLine + 1 }],
		pageSetup: {
			...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
			printTitlesRow: `${headLine}:${headLine + 1}`,
			margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
		},
		headerFooter: { oddFooter: '&C第&P页，共&N页' },
	});
	for (const { at, width } of sheetColumns) sheet.getColumn(at).width = width;
	sheet.getColumn(idColumn).hidden = true;
	addTitle(sheet, table);
	addHead(sheet);
	for (const row of table.rows) addRow(sheet, row);
	addFooter(sheet, table);
	if (table.rows.some(({ marks }) => marks.length > 0)) addDifferences(book, table);
	addBaseline(book, table);
	return Buffer.from(await book.xlsx.writeBuffer());
}

const line = { style: 'thin', color: { argb: 'FF7B8798' } } as const;
const border = { top: line, bottom: line, left: line, right: line };
const last = sheetColumns.length;

function addTitle(sheet: Worksheet, { month, at, unit, units }: MonitoringTable): void {
	const [year, number] = month.split('-').map(Number);
	sheet.mergeCells(1, 1, 1, last);
	put(sheet.getCell(1, 1), `${year}年${number}月惠民惠农财政补贴资金月监测表`, { size: 16, bold: true }, 'center');
	sheet.getRow(1).height = 28;
	const missing = units.filter(({ state }) => state !== 'submitted' && state !== 'merged');
	const notes = [
		`单位：${unit.name}`,
		`数据截止：${at.slice(0, 16).replace('T', ' ')}，累计（1月1日起拨款的）`,
		...(units.length > 1 && missing.length > 0 ? [`尚未报送：${missing.map(({ name }) => name).join('、')}`] : []),
	];
	sheet.mergeCells(2, 1, 2, last);
	put(sheet.getCell(2, 1), notes.join('    '), { size: 10 }, 'left');
	sheet.mergeCells(3, 1, 3, last);
	put(sheet.getCell(3, 1), '金额单位：元。有底色的与系统数据不同，差异见表“与系统数据的差异”。', { size: 10 }, 'left');
}

function addHead(sheet: Worksheet): void {
	for (const { at, title, group } of sheetColumns) {
		for (const row of [headLine, headLine + 1])
			head(sheet.getCell(row, at), row === headLine ? (group ?? title) : title);
		if (group === null) sheet.mergeCells(headLine, at, headLine + 1, at);
	}
	for (const [group, columns] of Map.groupBy(sheetColumns, (column) => column.group)) {
		const [first, end] = [columns[0], columns.at(-1)];
		if (group !== null && first && end) sheet.mergeCells(headLine, first.at, headLine, end.at);
	}
	sheet.getRow(headLine + 1).height = 30;
	put(sheet.getCell(headLine + 1, idColumn), idTitle, { size: 9 }, 'left');
}

function head(cell: Cell, title: string): void {
	put(cell, title, { size: 9, bold: true }, 'center');
	cell.border = border;
	cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDF3' } };
}

function addRow(sheet: Worksheet, row: MonitoringRow): void {
	const isSum = row.kind !== 'row';
	const values = textsOf(row);
	const line = sheet.addRow([]);
	for (const column of sheetColumns) {
		const cell = line.getCell(column.at);
		dress(cell, column, values[column.at - 1] ?? null, isSum);
		const mark = row.marks.find(({ field }) => field === column.field);
		if (mark)
			cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: mark.isHand ? 'FFFBF1D9' : 'FFFBEAE2' } };
		if (column.field === 'publicised' && !isSum)
			cell.dataValidation = { type: 'list', allowBlank: true, formulae: ['"是,部分,否"'] };
	}
	put(line.getCell(idColumn), row.id, { size: 9 }, 'left');
	line.height = lineHeight * Math.max(...sheetColumns.map((column) => linesOf(line.getCell(column.at).value, column)));
}

const lineHeight = 12.5;

/** How many lines a text takes in its column: a Chinese character is as wide as two digits, at 9 of the 11 points of a width. */
function linesOf(value: unknown, { width }: SheetColumn): number {
	if (typeof value !== 'string') return 1;
	const halves = [...value].reduce((sum, letter) => sum + (letter > '\u00ff' ? 2 : 1), 0);
	return Math.max(1, Math.ceil((halves * 9) / (11 * (width - 0.7))));
}

const formats = { money: '#,##0.00', count: '#,##0', rate: '0.00%', text: '@', day: '@', choice: '@' } as const;

function dress(cell: Cell, { at, source }: SheetColumn, value: string | number | null, isSum: boolean): void {
	const isNumber = typeof value === 'number' || ['money', 'count', 'rate'].includes(source?.type ?? '');
	put(cell, value, { size: 9, bold: isSum }, isNumber ? 'right' : 'left');
	cell.border = border;
	cell.numFmt = source === null ? (at === 1 ? '0' : '@') : formats[source.type];
	if (isSum) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF3F5F7' } };
}

function put(
	cell: Cell,
	value: string | number | null,
	font: Row['font'],
	horizontal: 'left' | 'center' | 'right',
): void {
	cell.value = typeof value === 'string' ? (value === '' ? null : escaped(value)) : value;
	cell.font = { name: '宋体', ...font };
	cell.alignment = { horizontal, vertical: 'middle', wrapText: true };
}

/** Below the table, a label and beside it what it says, five times: also of the whole city, where it is empty. */
function addFooter(sheet: Worksheet, { units }: MonitoringTable): void {
	const footer = units.length === 1 ? units[0]?.footer : null;
	const at = sheet.rowCount + 2;
	for (const [index, [id, label]] of footerLabels.entries()) {
		const from = 1 + index * 5;
		sheet.mergeCells(at, from, at, from + 1);
		put(sheet.getCell(at, from), `${label}：`, { size: 10 }, 'right');
		sheet.mergeCells(at, from + 2, at, from + 4);
		put(sheet.getCell(at, from + 2), footer?.[id] ?? null, { size: 10 }, 'left');
		sheet.getCell(at, from + 2).numFmt = '@';
		sheet.getCell(at, from + 2).border = { bottom: line };
	}
}

function addBaseline(book: Workbook, table: MonitoringTable): void {
	const sheet = book.addWorksheet(baselineSheet, { state: 'veryHidden' });
	for (const text of baselineTexts(table)) sheet.addRow([text]);
}
