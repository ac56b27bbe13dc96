import type { NoticeParagraph } from '../../contract/index.ts';

type Role = NoticeParagraph['role'];

const levels: Partial<Record<Role, number>> = { heading1: 1, heading2: 2 };
const inSections: readonly Role[] = ['heading1', 'heading2', 'body'];

/** Headings with nothing under them go; those that stay are numbered: 一、 and （一）; one alone has no number. */
export function withSections(paragraphs: readonly NoticeParagraph[]): NoticeParagraph[] {
	const kept = paragraphs.filter((_, index) => !isHeading(paragraphs, index) || hasText(paragraphs, index));
	return kept.map((paragraph, index) => {
		const number = numberOf(kept, index);
		return number === null ? paragraph : { ...paragraph, runs: [{ text: number, figure: null }, ...paragraph.runs] };
	});
}

function isHeading(paragraphs: readonly NoticeParagraph[], index: number): boolean {
	return levelAt(paragraphs, index) !== null;
}

function levelAt(paragraphs: readonly NoticeParagraph[], index: number): number | null {
	const role = paragraphs[index]?.role;
	return role === undefined ? null : (levels[role] ?? null);
}

/** Whether a paragraph follows before the next heading of the same or a higher level. */
function hasText(paragraphs: readonly NoticeParagraph[], index: number): boolean {
	const own = levelAt(paragraphs, index) ?? 0;
	for (const [place, { role }] of paragraphs.entries()) {
		if (place <= index) continue;
		if (!inSections.includes(role) || (levels[role] ?? 9) <= own) return false;
		if (role === 'body') return true;
	}
	return false;
}

/** The number of a heading among its neighbours of the same section; null for one alone and for what is no heading. */
function numberOf(paragraphs: readonly NoticeParagraph[], index: number): string | null {
	const level = levelAt(paragraphs, index);
	if (level === null) return null;
	const peers = sectionOf(paragraphs, index, level);
	if (peers.length < 2) return null;
	const numeral = chineseNumber(peers.indexOf(index) + 1);
	return level === 1 ? `${numeral}、` : `（${numeral}）`;
}

/** The places of the headings of a level in the same section. */
function sectionOf(paragraphs: readonly NoticeParagraph[], index: number, level: number): number[] {
	const isBreak = (place: number) => (levelAt(paragraphs, place) ?? 9) < level;
	let [from, until] = [index, index];
	while (from > 0 && !isBreak(from - 1)) from--;
	while (until < paragraphs.length && !isBreak(until)) until++;
	return paragraphs.flatMap((_, place) =>
		place >= from && place < until && levelAt(paragraphs, place) === level ? [place] : [],
	);
}

const digits = '零一二三四五六七八九';

/** 1 to 99 in words: 一, 十, 十二, 二十. */
export function chineseNumber(number: number): string {
	const [tens, ones] = [Math.floor(number / 10), number % 10];
	const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
	return ten + (ones === 0 && tens > 0 ? '' : (digits[ones] ?? ''));
}
