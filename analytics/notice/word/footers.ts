import {
	AlignmentType,
	Footer,
	HeightRule,
	LineRuleType,
	PageNumber,
	Paragraph,
	Table,
	TableAnchorType,
	TableCell,
	TableLayoutType,
	TableRow,
	TextDirection,
	TextRun,
	VerticalAlignTable,
	WidthType,
	BorderStyle,
} from 'docx';
import { dashFromEdge, margins, mm, numberLine, paper, sizes } from './measures.ts';
import { type } from './words.ts';

/** A character of the page number. */
const one = sizes.four * 10;

/** — 1 —: odd pages at the right, even ones at the left, one character from the edge (GB/T 9704-2012, 7.5). */
export function footers() {
	return {
		default: new Footer({ children: [number({ alignment: AlignmentType.RIGHT, indent: { right: one } })] }),
		even: new Footer({ children: [number({ alignment: AlignmentType.LEFT, indent: { left: one } })] }),
	};
}

/**
 * The same place of the upright sheet on a page that is turned (8: 页码位置与公文其他页码保持一致): the foot of the sheet is
 * the left of the page, its right the foot.
 */
export function turnedFooters() {
	const height = mm(40);
	return {
		default: turnedFooter(AlignmentType.RIGHT, { top: paper.width - margins.right - one - height, height }),
		even: turnedFooter(AlignmentType.LEFT, { top: margins.left + one, height }),
	};
}

function number(options: { alignment: 'left' | 'right'; indent?: { left?: number; right?: number } }): Paragraph {
	const children = ['— ', PageNumber.CURRENT, ' —'];
	return new Paragraph({
		style: 'PageNumber',
		...options,
		children: [new TextRun({ ...type('plain', sizes.four), children })],
	});
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A cell whose text runs down stands at the left of the page; nothing else is in the footer. */
function turnedFooter(alignment: 'left' | 'right', { top, height }: { top: number; height: number }): Footer {
	const width = numberLine;
	const cell = new TableCell({
		width: { size: width, type: WidthType.DXA },
		textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
		verticalAlign: VerticalAlignTable.CENTER,
		children: [number({ alignment })],
	});
	const table = new Table({
		width: { size: width, type: WidthType.DXA },
		columnWidths: [width],
		layout: TableLayoutType.FIXED,
		margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
		float: {
			horizontalAnchor: TableAnchorType.PAGE,
			absoluteHorizontalPosition: dashFromEdge - width / 2,
			verticalAnchor: TableAnchorType.PAGE,
			absoluteVerticalPosition: top,
		},
		borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
		rows: [new TableRow({ height: { value: height, rule: HeightRule.EXACT }, children: [cell] })],
	});
	const after = new Paragraph({ style: 'PageNumber', spacing: { line: 20, lineRule: LineRuleType.EXACT } });
	return new Footer({ children: [table, after] });
}
