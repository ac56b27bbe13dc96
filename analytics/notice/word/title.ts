import { widthOf } from '../printable.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words of the field that no dictionary keeps whole. */
const terms = /(社保卡|占比|纠错率?)/;

/**
 * A title in lines that fit `width` characters, parted between words, as even as they come but never thinnest in the
 * middle: 词意完整，排列对称，梯形或菱形 (GB/T 9704-2012, 7.3.1). More than four lines are left to the word processor.
 */
export function titleLines(text: string, width: number): string[] {
	const parts = partsOf(text);
	for (let count = Math.ceil(widthOf(text) / width); count <= 4; count++) {
		const ways = partings(parts, count).filter((lines) => lines.every((line) => widthOf(line) <= width));
		const [best] = ways.sort((one, other) => unevenness(one) - unevenness(other));
		if (best) return best;
	}
	return [text];
}

/** A head of a column in one line where `width` characters hold it, else in two, parted between words. */
export function headLines(text: string, width: number): string[] {
	return widthOf(text) <= width ? [text] : titleLines(text, widthOf(text) - 1);
}

/** What stays together: words, what stands in quotation marks, a number with its unit, a word with the mark after it. */
function partsOf(text: string): string[] {
	const parts: string[] = [];
	let isOpen = false;
	for (const segment of segmentsOf(text)) {
		const last = parts.at(-1) ?? '';
		const isBound =
			isOpen ||
			/^([”）》〉、，。：；]|[的及和与率数]$)/.test(segment) ||
			/[“（《〈\d关于]$/.test(last) ||
			/\d年$/.test(last);
		if (isBound && parts.length > 0) parts[parts.length - 1] = last + segment;
		else parts.push(segment);
		if (/[“（《〈]/.test(segment)) isOpen = true;
		if (/[”）》〉]/.test(segment)) isOpen = false;
	}
	return parts;
}

function segmentsOf(text: string): string[] {
	return text
		.split(terms)
		.flatMap((part) => (terms.test(part) ? [part] : Array.from(segmenter.segment(part), ({ segment }) => segment)));
}

/** Every way to make `count` lines of the parts, in their order. */
function partings(parts: readonly string[], count: number): string[][] {
	if (count <= 1) return [[parts.join('')]];
	const firsts = parts.slice(0, Math.max(0, parts.length - count + 1)).map((_, place) => place + 1);
	return firsts.flatMap((place) =>
		partings(parts.slice(place), count - 1).map((rest) => [parts.slice(0, place).join(''), ...rest]),
	);
}

function unevenness(lines: readonly string[]): number {
	const widths = lines.map(widthOf);
	const [first = 0, last = 0] = [widths[0], widths.at(-1)];
	const isHourglass = widths.slice(1, -1).some((middle) => middle < Math.min(first, last));
	return Math.max(...widths) - Math.min(...widths) + (isHourglass ? 100 : 0);
}
