const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** What no document may hold (control characters, halves of characters), and what would turn the text after it around. */
const unprintable = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** A text as a document can hold it: what can't be printed becomes □, as a missing character is written; all else stays. */
export function printable(text: string): string {
	return text.replace(breaks, ' ').replace(unprintable, '□');
}

/** A name of the data as a text can carry it, by the same rule: what can't be printed is left out. */
export function legible(text: string): string {
	return text.replace(breaks, ' ').replace(unprintable, '');
}

/** How wide a text is, in characters of a Chinese font: digits and Latin letters take half of one. */
export function widthOf(text: string): number {
	return [...text].reduce((width, one) => width + (one < '\u0100' ? 0.5 : 1), 0);
}
