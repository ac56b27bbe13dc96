/** A copy of a text with one thing altered, what it was, what was put, and where. */
export type Altered = { altered: string; what: string; put: string; paragraph: number; start: number; end: number };

type Place = { from: number; to: number; with: string };

const units = [
	'市本级',
	'文峰区',
	'北关区',
	'殷都区',
	'龙安区',
	'安阳县',
	'汤阴县',
	'滑县',
	'内黄县',
	'林州市',
	'开发区',
];

type Wanted = { seed: number; count: number; isFor?: (place: { paragraph: number; start: number }) => boolean };

/**
 * Copies with one altered digit, unit or unit's name each; the same seed makes the same copies. 0.3% stays as it is. With
 * `isFor` only places that it says yes to.
 */
export function alteredCopies(text: string, { seed, count, isFor = () => true }: Wanted): Altered[] {
	const random = generator(seed);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
	const kinds = [digits, digits, rateUnits, countUnits, names];
	return Array.from({ length: count }, () => {
		const places = pick(kinds)(text, pick).filter(({ from }) => isFor(placeOf(text, from)));
		const place = pick(
			places.length > 0 ? places : digits(text, pick).filter(({ from }) => isFor(placeOf(text, from))),
		);
		return { ...locate(text, place), altered: text.slice(0, place.from) + place.with + text.slice(place.to) };
	});
}

type Pick = <T>(list: readonly T[]) => T;

/** One digit of a figure becomes another. */
function digits(text: string, pick: Pick): Place[] {
	return figures(text).map(({ index, number }) => {
		const at = pick([...number].flatMap((digit, place) => (/\d/.test(digit) ? [place] : [])));
		const others = [...'0123456789'].filter((digit) => digit !== number[at] && !(digit === '0' && at === 0));
		return { from: index + at, to: index + at + 1, with: pick(others) };
	});
}

/** % becomes ‰ and the other way about. */
function rateUnits(text: string): Place[] {
	return figures(text).flatMap(({ index, number, unit }) => {
		const from = index + number.length;
		return unit === '%' || unit === '‰' ? [{ from, to: from + 1, with: unit === '%' ? '‰' : '%' }] : [];
	});
}

/** 万元, 亿元, 万 and 亿 are taken for one another. */
function countUnits(text: string): Place[] {
	return figures(text).flatMap(({ index, number, unit }) => {
		const from = index + number.length;
		if (unit.startsWith('万')) return [{ from, to: from + 1, with: '亿' }];
		return unit.startsWith('亿') ? [{ from, to: from + 1, with: '万' }] : [];
	});
}

/** A unit of a list, a value or a superlative becomes one that its sentence does not name. */
function names(text: string, pick: Pick): Place[] {
	const sentences = [...text.matchAll(/[^。；\n]+/g)];
	return sentences.flatMap((sentence) => {
		const named = [...sentence[0].matchAll(new RegExp(units.join('|'), 'g'))];
		if (/有发放任务/.test(sentence[0])) return [];
		const others = units.filter((unit) => !named.some(([name]) => name === unit));
		return named.map((one) => {
			const from = sentence.index + one.index;
			return { from, to: from + one[0].length, with: pick(others) };
		});
	});
}

/** The figures of a text, days and months left out. */
function figures(text: string): { index: number; number: string; unit: string }[] {
	return [...text.matchAll(/(\d+(?:\.\d+)?)(%|‰|万元|亿元|万人次|万人|万|项|个(?!月|工作日))/g)].flatMap(
		({ index, 1: number = '', 2: unit = '' }) => (number + unit === '0.3%' ? [] : [{ index, number, unit }]),
	);
}

function locate(text: string, { from, to, with: put }: Place): Omit<Altered, 'altered'> {
	const { paragraph, start } = placeOf(text, from);
	const what = `${text.slice(Math.max(0, from - 15), from)}[${text.slice(from, to)}→${put}]${text.slice(to, to + 10)}`;
	return { what, put, paragraph, start, end: start + put.length };
}

function placeOf(text: string, from: number): { paragraph: number; start: number } {
	const lines = text.slice(0, from).split('\n');
	const paragraph = lines.slice(0, -1).filter((line) => line.trim() !== '').length;
	return { paragraph, start: lines.at(-1)?.length ?? 0 };
}

/** Mulberry32. */
function generator(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
