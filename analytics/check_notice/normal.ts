/** A paragraph as it is read: half-width, without blanks; `at` has the place of each character in the original. */
export type Normal = { text: string; at: number[] };

/** Full-width digits, letters and signs become half-width, blanks go, commas between figures become 、-like stops. */
export function normalised(paragraph: string): Normal {
	const at: number[] = [];
	let text = '';
	for (let index = 0; index < paragraph.length; index++) {
		const letter = plain(paragraph.charCodeAt(index));
		if (/[\s\u200b-\u200f\ufeff]/.test(letter)) continue;
		text += letter;
		at.push(index);
	}
	return { text: text.replace(/,(?!(?<=\d,)\d{3}(?!\d))/g, '，'), at };
}

/** The characters [start, end) of the original that characters [from, to) of the normal text came from. */
export function original({ at }: Normal, from: number, to: number): { start: number; end: number } {
	return { start: at[from] ?? 0, end: (at[to - 1] ?? 0) + 1 };
}

function plain(code: number): string {
	const letter = String.fromCharCode(code);
	if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
	return { '﹪': '%', '﹐': ',', '；': ';', '：': ':' }[letter] ?? letter;
}
