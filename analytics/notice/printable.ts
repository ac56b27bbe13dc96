/**
 * A text as a document can hold it. What no document may hold (control characters, halves of characters), and what would
 * turn the text after it around, becomes □, as a missing character is written; breaks and tabs become a space. All else
 * comes out as it is.
 */
export function printable(text: string): string {
	return text
		.toWellFormed()
		.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
		.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd-\uffff]/gu, '□');
}

/** How wide a text is, in characters of a Chinese font: digits and Latin letters take half of one. */
export function widthOf(text: string): number {
	return [...text].reduce((width, one) => width + (one < '\u0100' ? 0.5 : 1), 0);
}
