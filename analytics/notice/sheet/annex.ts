import type { Alignment, Workbook, Worksheet } from 'exceljs';
import type { NoticeAnnex, NoticeCell, NoticeCellFormat } from '../../contract/index.ts';
import { printable, widthOf } from '../printable.ts';
import { sheetNumber } from './number_format.ts';

type Columns = NoticeAnnex['columns'];
type Line = { text: string; row: number; size: number };

const line = { style: 'thin' } as const;
const border = { top: line, left: line, bottom: line, right: line };
const middle: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true };

/** An annex as a sheet: title, heads that stay in sight and come again on each printed page, rows, notes. */
export function addAnnex(book: Workbook, annex: NoticeAnnex, name: string): void {
	const heads = annex.columns.some(({ group }) => group !== null) ? 2 : 1;
	const sheet = book.addWorksheet(name, {
		views: [{ state: 'frozen', xSplit: textColumns(annex.columns), ySplit: 1 + heads }],
		pageSetup: {
			...{ paperSize: 9, orientation: annex.isWide ? 'landscape' : 'portrait', horizontalCentered: true },
			...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `1:${1 + heads}` },
		},
		headerFooter: { oddFooter: '&C— &P —' },
	});
	sheet.columns = annex.columns.map((_, place) => ({ width: widthFor(annex, place) }));
	across(sheet, annex, { text: annex.title, row: 1, size: 16 });
	addHeads(sheet, annex.columns, heads);
	addRows(sheet, annex, 2 + heads);
	const end = 2 + heads + annex.rows.length;
	for (const [place, text] of annex.notes.entries()) across(sheet, annex, { text, row: end + place, size: 10 });
}

function addRows(sheet: Worksheet, { columns, rows }: NoticeAnnex, from: number): void {
	for (const [place, { cells, isTotal }] of rows.entries()) {
		sheet.getRow(from + place).height = 20;
		for (const [column, { format }] of columns.entries()) {
			const cell = cells[column] ?? { text: '', number: null };
			fill(sheet, [from + place, column + 1], { cell, format, isTotal });
		}
	}
}

/** Columns at the left that name a row: they stay in sight. */
function textColumns(columns: Columns): number {
	const place = columns.findIndex(({ format }) => format === 'text');
	return place === -1 ? 0 : place + 1;
}

/** In digits; heads may break. */
function widthFor({ rows, columns }: NoticeAnnex, place: number): number {
	const texts = rows.map(({ cells }) => widthOf(cells[place]?.text ?? ''));
	return 2 * Math.max(2.5, widthOf(columns[place]?.title ?? '') / 2, ...texts) + 2;
}

/** A line over all columns: the title, or a note; as high as its text needs. */
function across(sheet: Worksheet, { columns }: NoticeAnnex, { text, row, size }: Line): void {
	const cell = sheet.getCell(row, 1);
	const isTitle = row === 1;
	cell.value = written(text);
	cell.font = { name: '宋体', size, bold: isTitle };
	cell.alignment = isTitle ? middle : { horizontal: 'left', vertical: 'top', wrapText: true };
	if (columns.length > 1) sheet.mergeCells(row, 1, row, columns.length);
	const width = sheet.columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
	sheet.getRow(row).height =
		(isTitle ? 2 : 1.4) * size * Math.max(1, Math.ceil((2 * widthOf(text) * size) / 11 / width));
}

function addHeads(sheet: Worksheet, columns: Columns, heads: number): void {
	for (let row = 2; row < 2 + heads; row++) sheet.getRow(row).height = heads === 1 ? 36 : 20;
	for (const [place, { title, group }] of columns.entries()) {
		const column = place + 1;
		const isFirst = group !== null && (place === 0 || columns[place - 1]?.group !== group);
		if (group === null) head(sheet, [2, column], title);
		else head(sheet, [3, column], title);
		if (isFirst) head(sheet, [2, column], group);
		if (group === null && heads === 2) sheet.mergeCells(2, column, 3, column);
		const end = columns.findIndex((other, at) => at > place && other.group !== group);
		if (isFirst) sheet.mergeCells(2, column, 2, end === -1 ? columns.length : end);
	}
}

function head(sheet: Worksheet, [row, column]: [number, number], text: string): void {
	const cell = sheet.getCell(row, column);
	cell.value = written(text);
	cell.style = { font: { name: '宋体', size: 11, bold: true }, alignment: middle, border, numFmt: '@' };
}

type Content = { cell: NoticeCell; format: NoticeCellFormat; isTotal: boolean };

function fill(sheet: Worksheet, [row, column]: [number, number], { cell, format, isTotal }: Content): void {
	const number = sheetNumber(cell, format);
	const horizontal = format === 'rank' ? 'center' : format === 'text' ? 'left' : 'right';
	const place = sheet.getCell(row, column);
	place.value = number === null ? written(cell.text) : number.value;
	place.style = {
		font: { name: '宋体', size: 11, bold: isTotal },
		alignment: { horizontal, vertical: 'middle', wrapText: format === 'text' },
		border,
		numFmt: number === null ? '@' : number.numFmt,
	};
}

/** A text that a sheet takes for nothing else: _x0041_ would be read as A. */
function written(text: string): string {
	return printable(text).replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
}
