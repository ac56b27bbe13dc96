import type { Scope } from '../contract/index.ts';
import { type AskedClaim, type AskedList } from './asked.ts';
import { extremeClaim } from './extreme.ts';
import { figureClaims } from './figure.ts';
import { type Normal, normalised } from './normal.ts';
import { doneClaims, placeClaim } from './plain.ts';
import { begun, heard, type Said, type Unit } from './sentence.ts';
import { sideClaims } from './side.ts';
import type { Token } from './token.ts';
import { type Names, tokens } from './tokens.ts';

/** Where claims are gathered: the paragraph at hand, and all that was found. */
export type Gathering = {
	paragraph: number;
	normal: Normal;
	original: string;
	whole: Unit;
	claims: AskedClaim[];
	lists: AskedList[];
};

/** A heading: （一）…, 一、…, without a figure. */
const heading = /^[#*>-]*([(（][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|\d+[.、])/;

/** Every figure and claim of a text, in its order, and its lists of units. */
export function claimsOf(
	paragraphs: string[],
	names: Names,
	month: number,
): Omit<Gathering, 'paragraph' | 'normal' | 'original'> {
	const found = { whole: names.city, claims: [] as AskedClaim[], lists: [] as AskedList[] };
	let section: Scope | null = 'month';
	for (const [paragraph, original] of paragraphs.entries()) {
		const normal = normalised(original);
		const words = tokens(normal.text, names, month);
		const before = found.claims.length;
		const scope = readParagraph({ ...found, paragraph, normal, original }, words, section);
		if (heading.test(normal.text) && found.claims.length === before && scope !== null) section = scope;
	}
	return found;
}

/** Reads one paragraph sentence by sentence; gives the period it ended with. */
function readParagraph(gathering: Gathering, words: Token[], section: Scope | null): Scope | null {
	let said = begun(section, gathering.whole);
	for (const [index, token] of words.entries()) {
		if (token.kind === 'end') {
			said = begun(said.scope, gathering.whole);
			continue;
		}
		readWord(gathering, said, words, index);
		heard(said, token, gathering.whole);
	}
	return said.scope;
}

function readWord(gathering: Gathering, said: Said, words: Token[], index: number): void {
	const token = words[index];
	if (token?.kind === 'number') figureClaims(gathering, said, token, words);
	if (token?.kind === 'extreme') extremeClaim(gathering, said, words, index);
	if (token?.kind === 'side') sideClaims(gathering, said, words, index);
	if (token?.kind === 'done') doneClaims(gathering, said, token);
	if (token?.kind === 'place') placeClaim(gathering, said, token);
}
