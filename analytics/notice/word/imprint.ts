import {
	AlignmentType,
	BorderStyle,
	LineRuleType,
	Paragraph,
	RelativeVerticalPosition,
	Table,
	TableAnchorType,
	TableCell,
	TableLayoutType,
	TableRow,
	TabStopType,
	WidthType,
} from 'docx';
import type { NoticeHead } from '../../contract/index.ts';
import { area, margins, sizes } from './measures.ts';
import { tab, words } from './words.ts';

const one = sizes.four * 10;

/** Lines as wide as the text: 0.35 mm over and under, 0.25 mm between. */
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
const without = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** 版记 (GB/T 9704-2012, 7.4) at the foot of the last page: 抄送, 印发机关 and 印发日期; nothing where there is neither. */
export function imprintOf({ copyTo, printedBy, printedOn }: NoticeHead): (Paragraph | Table)[] {
	const lines = [
		...(copyTo === null ? [] : [copies(copyTo)]),
		...(printedBy === null ? [] : [printing(printedBy, printedOn)]),
	];
	if (lines.length === 0) return [];
	const table = new Table({
		width: { size: area.width, type: WidthType.DXA },
		columnWidths: [area.width],
		layout: TableLayoutType.FIXED,
		margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
		float: {
			// To the page: LibreOffice lets a table as wide as the text stand where it comes otherwise.
			horizontalAnchor: TableAnchorType.PAGE,
			absoluteHorizontalPosition: margins.left,
			verticalAnchor: TableAnchorType.MARGIN,
			relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
		},
		borders: {
			top: thick,
			bottom: thick,
			insideHorizontal: thin,
			insideVertical: without,
			left: without,
			right: without,
		},
		rows: lines.map((line) => new TableRow({ cantSplit: true, children: [cellOf(line)] })),
	});
	return [table, anchor()];
}

function cellOf(line: Paragraph): TableCell {
	return new TableCell({
		width: { size: area.width, type: WidthType.DXA },
		children: [line],
	});
}

/** 左右各空一字，回行时与冒号后的首字对齐，最后标句号. */
function copies(copyTo: string): Paragraph {
	return new Paragraph({
		style: 'Imprint',
		indent: { left: 4 * one, hanging: 3 * one, right: one },
		children: [words(`抄送：${copyTo.replace(/[。.]?$/u, '。')}`, { size: sizes.four })],
	});
}

/** 印发机关左空一字，印发日期右空一字，后加“印发”二字. */
function printing(printedBy: string, printedOn: string | null): Paragraph {
	const end = printedOn === null ? [] : [tab(), words(`${printedOn}印发`, { size: sizes.four })];
	return new Paragraph({
		style: 'Imprint',
		alignment: AlignmentType.LEFT,
		indent: { left: one, right: one },
		tabStops: [{ type: TabStopType.RIGHT, position: area.width - one }],
		children: [words(printedBy, { size: sizes.four }), ...end],
	});
}

/** The paragraph that the table hangs on: it takes hardly any room. */
function anchor(): Paragraph {
	return new Paragraph({ style: 'Imprint', spacing: { line: 20, lineRule: LineRuleType.EXACT } });
}
