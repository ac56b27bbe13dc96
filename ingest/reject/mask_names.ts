const blank = '[\\s\\u00a0\\u3000]*';

/** A cell of megabytes is no pattern: what nobody is called by is looked for as it stands. */
const isEndless = (name: string) => name.length > 200;

/** The names that stand in cells, and those parts of them that people are called by alone; none of one character. */
export function namesIn(cells: readonly string[]): string[] {
	const whole = cells.map((cell) => cell.replace(/[\s\u00a0\u3000*]+/gu, ''));
	const parts = whole.flatMap((name) => name.split(/[^\p{L}\p{M}]+/u));
	const names = [...whole, ...parts].filter((name) => [...name].length > 1);
	return [...new Set(names)].sort((a, b) => b.length - a.length);
}

/** A text with the first character only of each of these names, also where blanks stand inside it. */
export function maskNames(text: string, names: readonly string[]): string {
	const masked = names.filter(isEndless).reduce((rest, name) => rest.replaceAll(name, maskWord), text);
	const called = names.filter((name) => !isEndless(name));
	if (called.length === 0) return masked;
	const patterns = called.map((name) => [...name].map(escaped).join(blank));
	return masked.replace(new RegExp(patterns.join('|'), 'giu'), maskWord);
}

/** A text with the first character only of each word in it. */
export function maskWords(text: string): string {
	return text.replace(/\p{L}[\p{L}\p{M}·•.]+/gu, maskWord);
}

/** The first character and a * for each other one. */
export function maskWord(word: string): string {
	const [first = '', ...rest] = word.trim();
	return first + '*'.repeat(rest.length);
}

const escaped = (character: string) => character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
