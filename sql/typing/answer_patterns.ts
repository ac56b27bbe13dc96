import type { Connection } from '../database.server.ts';
import { answerWords, longSurnames, spelled, surnames } from './answer_words.ts';

const han = '㐀-䶿一-鿿𠀀-𲎯';
const known = answerWords.toSorted((a, b) => b.length - a.length).join('|');
/** What comes after a name and is no part of one. */
const after = `${known}|[不未已无与的请被或及等将是]`;
const dotted = `[${han}]{1,4}(?:·[${han}]{1,8})+`;
const given = `[ 　]?[${han}]`;

/**
 * The patterns of what a name begins with, and of the words and names in an answer, in the syntax that JavaScript and
 * DuckDB share. A name is what begins like one outside of the words that banks answer with (docs/decisions/36). Of the
 * parts the first is a word, the second a name before the third, the fourth a name.
 */
export const answerPatterns = {
	begins: `[·${surnames}${spelled}]|${longSurnames}`,
	parts: [
		`(${known})`,
		`(${dotted}?|(?:${longSurnames})${given}|[${surnames}]${given}|[${spelled}][${han}]{1,5}?)(${after})`,
		`(${dotted}|(?:${longSurnames})${given}[${han}]?|[${spelled}][${han}]{2,5}|[${surnames}]${given}[${han}]?)`,
	].join('|'),
};

/** Gives the macro `mask_people` its patterns. */
export async function knowAnswers(db: Connection): Promise<void> {
	await db.run('set variable name_begins = $begins', { begins: answerPatterns.begins });
	await db.run('set variable answer_parts = $parts', { parts: answerPatterns.parts });
}
