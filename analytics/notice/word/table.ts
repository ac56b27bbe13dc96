import {
	AlignmentType,
	HeightRule,
	LineRuleType,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	VerticalAlignTable,
	WidthType,
} from 'docx';
import type { NoticeAnnex, NoticeCellFormat } from '../../contract/index.ts';
import type { Layout } from './layout.ts';
import { headLines } from './title.ts';
import { words } from './words.ts';

type Columns = NoticeAnnex['columns'];
type Cell = { text: string; place: number; side: Side; isStrong: boolean; isHead?: boolean };
type Side = 'left' | 'center' | 'right';
type Spans = { columnSpan?: number; rowSpan?: number };

/** Room beside the text of a cell, in twips. */
const sideMargin = 70;

/** The table of an annex: heads come again on each page, no row is parted, and the last one stays with the notes. */
export function tableOf({ columns, rows, notes }: NoticeAnnex, layout: Layout): Table[] {
	if (columns.length === 0) return [];
	const body = rows.map(({ isTotal, cells }, at) =>
		row(
			columns.map((_, place) => {
				return cellOf(
					{ text: cells[place]?.text ?? '', place, side: sideOf(columns, place), isStrong: isTotal },
					layout,
				);
			}),
			{ rowHeight: layout.rowHeight, keepNext: at === rows.length - 1 && notes.length > 0 },
		),
	);
	return [
		new Table({
			columnWidths: layout.widths,
			width: { size: sum(layout.widths), type: WidthType.DXA },
			layout: TableLayoutType.FIXED,
			alignment: AlignmentType.CENTER,
			rows: [...headsOf(columns, layout), ...body],
		}),
	];
}

/** One row of heads, or two where columns share a group. */
function headsOf(columns: Columns, layout: Layout): TableRow[] {
	const isGrouped = columns.some(({ group }) => group !== null);
	const head = (text: string, place: number, spans: Spans = {}) =>
		cellOf({ text, place, side: 'center', isStrong: true, isHead: true }, layout, spans);
	const upper = columns.flatMap(({ title, group }, place) => {
		if (group === null) return [head(title, place, isGrouped ? { rowSpan: 2 } : {})];
		return isFirst(columns, place) ? [head(group, place, { columnSpan: lengthFrom(columns, place) })] : [];
	});
	const lower = columns.flatMap(({ title, group }, place) => (group === null ? [] : [head(title, place)]));
	const options = { rowHeight: layout.rowHeight, tableHeader: true };
	return [row(upper, options), ...(isGrouped ? [row(lower, options)] : [])];
}

/** Whether a column is the first of its group. */
function isFirst(columns: Columns, place: number): boolean {
	return place === 0 || columns[place - 1]?.group !== columns[place]?.group;
}

/** How many neighbouring columns share the group of the one at `place`. */
function lengthFrom(columns: Columns, place: number): number {
	const rest = columns.slice(place);
	const end = rest.findIndex(({ group }) => group !== rest[0]?.group);
	return end === -1 ? rest.length : end;
}

type RowOptions = { rowHeight: number; tableHeader?: boolean; keepNext?: boolean };

function row(children: TableCell[], { rowHeight, ...options }: RowOptions): TableRow {
	return new TableRow({
		children,
		cantSplit: true,
		height: { value: rowHeight, rule: HeightRule.ATLEAST },
		...options,
	});
}

function cellOf(
	{ text, place, side, isStrong, isHead = false }: Cell,
	{ widths, size }: Layout,
	spans: Spans = {},
): TableCell {
	const width = sum(widths.slice(place, place + (spans.columnSpan ?? 1)));
	const line = { line: size * 12, lineRule: LineRuleType.EXACT };
	const lines = isHead ? headLines(text, (width - 2 * sideMargin) / (size * 10)) : [text];
	const children = lines.map((part, at) => words(part, { face: isStrong ? 'hei' : 'fang', size, isBroken: at > 0 }));
	return new TableCell({
		width: { size: width, type: WidthType.DXA },
		verticalAlign: VerticalAlignTable.CENTER,
		margins: { left: sideMargin, right: sideMargin, top: 20, bottom: 20, marginUnitType: WidthType.DXA },
		...spans,
		children: [new Paragraph({ style: 'Cell', alignment: side, spacing: line, children })],
	});
}

/** What names a row at the left, other words and ranks in the middle, numbers at the right. */
function sideOf(columns: Columns, place: number): Side {
	const format: NoticeCellFormat = columns[place]?.format ?? 'text';
	if (format !== 'text') return format === 'rank' ? 'center' : 'right';
	return columns.findIndex((column) => column.format === 'text') === place ? 'left' : 'center';
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, one) => total + one, 0);
}
