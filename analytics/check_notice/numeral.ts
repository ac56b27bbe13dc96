/** A number as written: its digits as a whole number with so many decimals; 12,902.5 is 129025 with one. */
export type Numeral = { whole: string; places: number };

const digits = '零一二三四五六七八九';

/** Reads 12,902.5 and 十二; null for what is no number this product writes. */
export function numeral(text: string): Numeral | null {
	const plain = text.replaceAll(',', '');
	if (/^\d{1,15}(\.\d{1,6})?$/.test(plain)) {
		const [whole = '', fraction = ''] = plain.split('.');
		return { whole: `${whole}${fraction}`, places: fraction.length };
	}
	return chinese(text);
}

function chinese(text: string): Numeral | null {
	const parts = /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二两三四五六七八九])?$/.exec(
		text,
	);
	if (!parts || text === '') return null;
	const [, hundreds, tens, ten, ones] = parts;
	const digit = (letter: string | undefined) => (letter === undefined ? 0 : digits.indexOf(letter.replace('两', '二')));
	const middle = ten === undefined ? '0' : String(tens === undefined ? 1 : digit(tens));
	return { whole: String(Number(`${digit(hundreds)}${middle}${digit(ones)}`)), places: 0 };
}
