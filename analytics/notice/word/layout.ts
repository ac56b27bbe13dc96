import type { NoticeAnnex } from '../../contract/index.ts';
import { widthOf } from '../printable.ts';
import { mm, sizes } from './measures.ts';
import { headLines } from './title.ts';

/** Widths of a table's columns and height of its rows in twips, and the size of its type in half points. */
export type Layout = { widths: number[]; size: number; rowHeight: number };

/** Heights of a row. */
const heights = { most: mm(8), usual: mm(7), least: mm(5.2) };

/**
 * Columns as wide as what they hold, heads in two lines where that helps, in the largest type in which all fit `width`;
 * rows as high as lets the table fill `height`, if it fits at all.
 */
export function layoutFor(annex: NoticeAnnex, { width, height }: { width: number; height: number }): Layout {
	const needs = needsOf(annex);
	const total = needs.reduce((sum, need) => sum + need, 0);
	const fitting = [sizes.smallFour, sizes.five, sizes.smallFive].find((size) => total * size * 10 <= width);
	const widths = needs.map((need) => Math.floor((need * width) / total));
	return { widths, size: fitting ?? sizes.smallFive, rowHeight: rowHeight(annex, height) };
}

/** How many characters each column needs; those that share a group have room for its name in one line. */
function needsOf({ columns, rows }: NoticeAnnex): number[] {
	const own = columns.map(({ title, format }, place) => {
		const texts = rows.map(({ cells }) => roomFor(cells[place]?.text ?? ''));
		return (format === 'text' ? 2 : 1) + Math.max(headNeed(title), ...texts);
	});
	return own.map((need, place) => {
		const group = columns[place]?.group ?? null;
		if (group === null) return need;
		const peers = own.filter((_, other) => columns[other]?.group === group);
		const missing = widthOf(group) + 1 - peers.reduce((sum, peer) => sum + peer, 0);
		return need + Math.max(0, missing) / peers.length;
	});
}

/** Where other typefaces stand in for 仿宋, digits and signs are wider than half a character. */
function roomFor(text: string): number {
	return widthOf(text) + 0.05 * text.replace(/[^\x20-\x7e]/g, '').length + (text.endsWith('%') ? 0.4 : 0);
}

/** A short head stands in one line, a long one in two. */
function headNeed(title: string): number {
	return Math.max(2, ...headLines(title, 4).map(widthOf));
}

/** Heads may have two lines each. */
function rowHeight({ columns, rows }: NoticeAnnex, height: number): number {
	const heads = columns.some(({ group }) => group !== null) ? 4 : 2;
	const fitting = Math.floor(height / (rows.length + heads));
	return fitting < heights.least ? heights.usual : Math.min(fitting, heights.most);
}
