/**
 * A name of the data as a document can carry it: line ends are blanks; control characters, halves of characters, and
 * what turns the reading direction are left out; everything else stays literally.
 */
export function legible(text: string): string {
	return text
		.replace(/[\t\n\r\u2028\u2029]+/g, ' ')
		.replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu, '');
}
