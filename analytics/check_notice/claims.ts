import { type AskedClaim, type AskedList } from './asked.ts';
import { extremeClaim } from './extreme.ts';
import { figureClaims } from './figure.ts';
import { type Normal, normalised } from './normal.ts';
import { doneClaims, placeClaim } from './plain.ts';
import { begun, heard, type Said, type Unit } from './sentence.ts';
import { sideClaims } from './side.ts';
import { isRow, type TextTable } from './table.ts';
import { type CellSentence, cellSentences } from './table_sentences.ts';
import type { Period, Reading, Token } from './token.ts';
import { type Key, readingsOf, tokens } from './tokens.ts';

/** Where claims are gathered: the paragraph at hand, and all that was found. `whole`: whose a figure without a unit is. */
export type Gathering = {
	paragraph: number;
	normal: Normal;
	original: string;
	city: Unit;
	whole: Unit;
	claims: AskedClaim[];
	lists: AskedList[];
};

/** A heading: （一）…, 一、…, without a figure. */
const heading = /^[#*>-]*([(（][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|\d+[.、])/;

/** Every figure and claim of a text and of its tables, in its order, and its lists of units. */
export function claimsOf(
	{ paragraphs, tables }: { paragraphs: string[]; tables: TextTable[] },
	key: Key,
): Pick<Gathering, 'claims' | 'lists'> {
	const { names, subject } = key;
	const found = {
		...{ city: names.city, whole: subject.whole },
		...{ claims: [] as AskedClaim[], lists: [] as AskedList[] },
	};
	const readings = readingsOf(key);
	let section: Period = { scope: 'month', month: key.month };
	const cells = key.subject.part ? [] : cellSentences(tables, paragraphs, readings);
	const told = Map.groupBy(cells, ({ cell }) => cell.paragraph);
	for (const [paragraph, original] of paragraphs.entries()) {
		for (const cell of told.get(paragraph) ?? []) found.claims.push(...cellClaims(found, cell, readings));
		if (isRow(original)) continue;
		const normal = normalised(original);
		const words = tokens(normal.text, readings);
		const before = found.claims.length;
		const period = readParagraph({ ...found, paragraph, normal, original }, words, section);
		if (heading.test(normal.text) && found.claims.length === before && period.month === key.month) section = period;
	}
	return found;
}

/** The claim of a cell, read as the sentence that it stands for, at the place of the cell. */
function cellClaims(
	{ city, whole }: Pick<Gathering, 'city' | 'whole'>,
	{ cell, text, period }: CellSentence,
	readings: Reading[],
): AskedClaim[] {
	const normal = normalised(text);
	const own = { city, whole, claims: [] as AskedClaim[], lists: [] };
	readParagraph({ ...own, paragraph: cell.paragraph, normal, original: text }, tokens(normal.text, readings), period);
	const { paragraph, start, end } = cell;
	return own.claims.map((claim) => ({ ...claim, text, place: { paragraph, start, end } }));
}

/** Reads one paragraph sentence by sentence; gives the period it ended with. */
function readParagraph(gathering: Gathering, words: Token[], section: Period): Period {
	let said = begun(section, gathering.whole);
	for (const [index, token] of words.entries()) {
		if (token.kind === 'end') {
			said = begun(said.period, gathering.whole, token.isFull ? null : (said.named ?? said.carried));
			continue;
		}
		readWord(gathering, said, words, index);
		heard(said, token, gathering.city);
	}
	return said.period;
}

function readWord(gathering: Gathering, said: Said, words: Token[], index: number): void {
	const token = words[index];
	if (token?.kind === 'number') figureClaims(gathering, said, token, words);
	if (token?.kind === 'extreme') extremeClaim(gathering, said, words, index);
	if (token?.kind === 'side') sideClaims(gathering, said, words, index);
	if (token?.kind === 'done') doneClaims(gathering, said, words, index);
	if (token?.kind === 'place') placeClaim(gathering, said, token);
}
