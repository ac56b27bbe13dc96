import { AlignmentType, Paragraph, type IParagraphOptions } from 'docx';
import type { NoticeParagraph } from '../../contract/index.ts';
import { printable, widthOf } from '../printable.ts';
import { area, character, sizes } from './measures.ts';
import { titleLines } from './title.ts';
import { type Face, words } from './words.ts';

/** Paragraphs of the text, as they stand on the page (GB/T 9704-2012, 7.3). */
export function textOf(paragraphs: readonly NoticeParagraph[]): Paragraph[] {
	const widths = signatureIndents(paragraphs);
	const bound = paragraphs.findLastIndex(({ role }) => role === 'body' || role === 'heading2');
	return paragraphs.flatMap((paragraph, place) => {
		const text = paragraph.runs.map((run) => run.text).join('');
		const before = place === 0 ? null : (paragraphs[place - 1]?.role ?? null);
		return [
			...spaceBefore(paragraph.role, before),
			paragraphOf(paragraph.role, text, { before, widths, isBound: place === bound }),
		];
	});
}

type Place = { before: NoticeParagraph['role'] | null; widths: SignatureIndents; isBound: boolean };

/** `isBound`: the last words of the text stay with the signature, so that it never has a page to itself. */
function paragraphOf(role: NoticeParagraph['role'], text: string, { before, widths, isBound }: Place): Paragraph {
	const options = isBound ? { widowControl: true, keepNext: true } : {};
	if (role === 'title') return title(text);
	if (role === 'addressee') return paragraph('Flush', text, options);
	if (role === 'heading1') return paragraph('Heading1', text, { face: 'hei' });
	if (role === 'annexes') return annexLine(text, before === 'annexes', options);
	if (role === 'signature') return paragraph('Flush', text, { ...right(widths.signature), keepNext: true });
	if (role === 'date') return paragraph('Flush', text, right(widths.date));
	return sentence(role, text, options);
}

/** 标题, in lines of whole words; `options` for the title of an annex. */
export function title(
	text: string,
	{ width = area.width, ...options }: IParagraphOptions & { width?: number } = {},
): Paragraph {
	const lines = titleLines(printable(text), Math.floor(width / (sizes.two * 10)));
	const children = lines.map((line, place) => words(line, { face: 'song', size: sizes.two, isBroken: place > 0 }));
	return new Paragraph({ style: 'Title', ...options, children });
}

/** 楷体 for a heading, and for the 「（一）……。」 that a paragraph starts with, whatever follows it. */
function sentence(role: 'heading2' | 'body', text: string, options: IParagraphOptions): Paragraph {
	const [start = ''] = /^（[一二三四五六七八九十]+）[^。]{1,40}。?/u.exec(text) ?? [];
	const lead = role === 'heading2' && start === '' ? text : start;
	const rest = text.slice(lead.length);
	const style = role === 'heading2' && rest === '' ? 'Heading2' : 'Body';
	const children = [...(lead === '' ? [] : [words(lead, { face: 'kai' })]), ...(rest === '' ? [] : [words(rest)])];
	return new Paragraph({ style, ...options, children });
}

/** 附件说明: 左空二字, what does not fit in a line stands under the first character of the annex's name. */
function annexLine(text: string, isNext: boolean, options: IParagraphOptions): Paragraph {
	const [mark = ''] = /^(附件[:：])?\s*(\d+[.．])?\s*/u.exec(text) ?? [];
	const lead = isNext && !mark.startsWith('附件') ? 3 : 0;
	const left = Math.round((2 + lead + widthOf(mark)) * character);
	const indent = { left, hanging: Math.round(widthOf(mark) * character) };
	return paragraph('Flush', text, { ...options, indent, keepNext: true });
}

function paragraph(
	style: string,
	text: string,
	{ face = 'fang', ...options }: IParagraphOptions & { face?: Face } = {},
) {
	return new Paragraph({ style, ...options, children: [words(text, { face })] });
}

/** Blank lines: under the title, over the annexes and over the signature. */
function spaceBefore(role: NoticeParagraph['role'], before: NoticeParagraph['role'] | null): Paragraph[] {
	const isStart = role !== before && before !== null;
	const isSpaced =
		(isStart && before === 'title') || (isStart && role === 'annexes') || (isStart && role === 'signature');
	return isSpaced ? [blank()] : [];
}

/** A line without words that never stands at the foot of a page alone. */
export function blank(): Paragraph {
	return new Paragraph({ style: 'Flush', keepNext: true });
}

type SignatureIndents = { signature: number; date: number };

/**
 * How far from the right the signature and the date end, in characters (7.3.5.2): the date starts two characters after the
 * signature, and both end at least two characters before the edge.
 */
function signatureIndents(paragraphs: readonly NoticeParagraph[]): SignatureIndents {
	const width = (wanted: NoticeParagraph['role']) =>
		Math.max(
			0,
			...paragraphs
				.filter(({ role }) => role === wanted)
				.map(({ runs }) => widthOf(runs.map(({ text }) => text).join(''))),
		);
	const [signature, date] = [width('signature'), width('date')];
	const dateEnd = Math.max(2, signature - date);
	return { signature: Math.max(2, dateEnd + date + 2 - signature), date: dateEnd };
}

function right(characters: number): IParagraphOptions {
	return { alignment: AlignmentType.RIGHT, indent: { right: Math.round(characters * character) } };
}
