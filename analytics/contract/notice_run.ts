import type { NoticeFigure, NoticeRun } from './notice.ts';
import type { DraftRun } from './notice_draft.ts';
import { printNoticeMoney } from './print.ts';

type Stated = Pick<NoticeFigure, 'indicator' | 'value' | 'printed'>;

const yi = '亿元';

/**
 * A run of the system's text as a draft keeps it: words, or a figure by its key. `as` where it does not state all that
 * the figure prints: an amount in 亿元, or one name of a list.
 */
export function draftRun({ text, figure }: NoticeRun, stated: Stated | undefined): DraftRun {
	if (figure === null) return { text };
	if (!stated || stated.printed === text) return { figure };
	return { figure, as: stated.value !== null && text === inYi(stated) ? yi : text };
}

/** What a figure states in a draft; null where there is no such figure, or no such name in its list any more. */
export function runText({ as }: { as?: string | undefined }, stated: Stated | undefined): string | null {
	if (!stated) return null;
	if (as === undefined) return stated.printed;
	if (as === yi && stated.value !== null) return inYi(stated);
	return `、${stated.printed}、`.includes(`、${as}、`) ? as : null;
}

function inYi({ indicator, value, printed }: Stated): string {
	const isMoney = indicator === 'amountPaid' || indicator === 'amountDue';
	return isMoney && value !== null ? printNoticeMoney(value.numerator, 'yi') : printed;
}

/** Numbers in words, such as 99.97%, 0.3‰, 百分之五. */
const numbers = /[\d０-９](?:[\d０-９,，.．]*[\d０-９])?\s*[%‰％]?|[百千万]分之[零〇一二三四五六七八九十百千点]+/gu;

/** Words in pieces; `isHand`: a number that somebody wrote by hand, which is in none of the system's words for the paragraph. */
export function handPieces(text: string, system: readonly DraftRun[] | null): { text: string; isHand: boolean }[] {
	const known = new Set((system ?? []).flatMap((run) => ('text' in run ? (run.text.match(numbers) ?? []) : [])));
	const pieces: { text: string; isHand: boolean }[] = [];
	let end = 0;
	for (const { 0: number, index } of text.matchAll(numbers)) {
		if (known.has(number)) continue;
		if (index > end) pieces.push({ text: text.slice(end, index), isHand: false });
		pieces.push({ text: number, isHand: true });
		end = index + number.length;
	}
	if (end < text.length) pieces.push({ text: text.slice(end), isHand: false });
	return pieces;
}
