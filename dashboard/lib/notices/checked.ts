import type { NoticeCheck, NoticeClaim } from '#contract';
import { numbered } from '#lib/check/pieces.ts';

/** A paragraph as words. */
export type Worded = { id: string; text: string };

/** What 校核 said, and of which words: what was changed since is told of no more. */
export type Checked = {
	answer: NoticeCheck;
	paragraphs: readonly Worded[];
	/** What is wrong or can't be checked, in the order of the text, and how it is numbered. */
	told: readonly NoticeClaim[];
	numbers: ReadonlyMap<number, number>;
};

export function checkedOf(answer: NoticeCheck, paragraphs: readonly Worded[]): Checked {
	const { claims } = answer;
	const told = claims.filter(({ verdict }) => verdict !== 'match');
	return { answer, paragraphs, told, numbers: numbered(claims) };
}

/** Paragraphs that say anything: 校核 counts no others. */
export function filled(paragraphs: readonly Worded[]): Worded[] {
	return paragraphs.filter(({ text }) => text.trim() !== '');
}

/** The paragraph that a claim stands in. */
export function paragraphOf({ paragraphs }: Checked, { place }: NoticeClaim): string | null {
	return paragraphs[place.paragraph]?.id ?? null;
}

/** What is told of a paragraph; nothing once its words are others. */
export function toldOf(checked: Checked | null, { id, text }: Worded): NoticeClaim[] {
	const place = checked?.paragraphs.findIndex((one) => one.id === id && one.text === text) ?? -1;
	return place < 0 ? [] : (checked?.told.filter((claim) => claim.place.paragraph === place) ?? []);
}

/** Whether the words that were checked are these. */
export function isOf(checked: Checked, paragraphs: readonly Worded[]): boolean {
	return JSON.stringify(filled(paragraphs)) === JSON.stringify(checked.paragraphs);
}
