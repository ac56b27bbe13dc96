// The measures of GB/T 9704-2012 in the units of WordprocessingML: twips (1/20 pt) unless said otherwise.
import { PageOrientation, DocumentGridType, type ISectionPropertiesOptions } from 'docx';

/** Millimetres in twips. */
export const mm = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

/** Sizes of type in half points: 2号, 3号, 4号, 小4号, 5号, 小5号. */
export const sizes = { two: 44, three: 32, four: 28, smallFour: 24, five: 21, smallFive: 18 } as const;

/** A4, upright. */
export const paper = { width: mm(210), height: mm(297) };

/** 天头37毫米，订口28毫米，版心156×225毫米（5.2.1）. */
export const margins = { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) };

/** 版心: what the text fills, upright and turned. */
export const area = { width: mm(156), height: mm(225) };

/** A line of 3号: 28 pt, exactly. */
export const bodyLine = 560;

/** A line of a title, and of a note under a table. */
export const titleLine = 640;
export const noteLine = 300;

/** A line of the page number: its size. */
export const numberLine = 280;

/** 每面22行，每行28个字（5.2.2, 5.2.3）: the pitch of a character is told by what it differs from 3号, in 1/4096 pt. */
const grid = {
	type: DocumentGridType.LINES_AND_CHARS,
	linePitch: Math.floor(area.height / 22),
	charSpace: Math.floor((area.width / 28 / 20 - 16) * 4096),
};

/** Width of a character of 3号 on the grid. */
export const character = area.width / 28;

/**
 * 28 characters of 3号 are 2 mm wider than 版心. The grid says so to Word, but LibreOffice gives every character two
 * cells of a grid narrower than it; so the text does not snap, and is set this much tighter instead.
 */
export const tightness = Math.floor(character - 320);

/** 一字线上距版心下边缘7毫米（7.5）: the dash is in the middle of its line. */
export const dashFromEdge = margins.bottom - mm(7);
const footer = dashFromEdge - numberLine / 2;

/** An upright page. */
export const upright: ISectionPropertiesOptions = {
	page: { size: paper, margin: { ...margins, header: mm(15), footer, gutter: 0 } },
	grid,
};

/**
 * A turned page for a wide table. Bound, its head lies at the left of the upright sheet (7.6… 横排表格), so the margins
 * turn with it: the upright left is its top.
 */
export const turned: ISectionPropertiesOptions = {
	page: {
		size: { ...paper, orientation: PageOrientation.LANDSCAPE },
		margin: {
			top: margins.left,
			right: margins.top,
			bottom: margins.right,
			left: margins.bottom,
			header: mm(10),
			footer: mm(10),
			gutter: 0,
		},
	},
	grid,
};
