import { Tab, TextRun } from 'docx';
import { printable } from '../printable.ts';
import { sizes, tightness } from './measures.ts';

/** Typefaces by the names that offices have them under; a document embeds none. */
export const faces = {
	song: '方正小标宋简体',
	fang: '仿宋_GB2312',
	kai: '楷体_GB2312',
	hei: '黑体',
	plain: '宋体',
} as const;

export type Face = keyof typeof faces;

/** A typeface for every kind of character, digits and quotation marks too: Word would take another one for those. */
export function font(face: Face) {
	const name = faces[face];
	return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
}

/** Type as a style or a run has it; 3号 is set so tight that 28 characters fit in a line. */
export function type(face: Face, size: number, color = '000000') {
	const tight = size === sizes.three ? { characterSpacing: tightness } : {};
	return { font: font(face), size, sizeComplexScript: size, color, ...tight };
}

/** A piece of text in one type; `isBroken` starts a new line. */
export function words(
	text: string,
	{
		face = 'fang',
		size = sizes.three,
		color,
		isBroken = false,
	}: { face?: Face; size?: number; color?: string; isBroken?: boolean } = {},
): TextRun {
	return new TextRun({ ...type(face, size, color), text: printable(text), ...(isBroken ? { break: 1 } : {}) });
}

/** To the next stop. */
export function tab(): TextRun {
	return new TextRun({ ...type('fang', sizes.four), children: [new Tab()] });
}
