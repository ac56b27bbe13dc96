import { readPng, writePng } from './png.ts';

/**
 * A browser's screenshot (PNG, 8 bits a channel, no alpha) with at most 256 colours, a third of its size: shades at
 * the edges of letters become the nearest colour that stays.
 */
export function smallPng(png: Buffer): Buffer {
	const picture = readPng(png);
	const palette = paletteOf(picture.colours);
	const places = new Map([...new Set(picture.colours)].map((colour) => [colour, nearest(palette, colour)]));
	return writePng(picture, { colours: palette, at: (colour) => places.get(colour) ?? 0 });
}

/** 128 most frequent colours, then one by one whichever most would suffer without: rare ones far from all others. */
function paletteOf(colours: readonly number[]): number[] {
	const counts = new Map<number, number>();
	for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
	const palette = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, 128);
	const left = [...counts].map(([colour, count]) => ({ colour, count, lost: distance(palette, colour) }));
	while (palette.length < Math.min(256, counts.size)) {
		const worst = left.reduce((one, other) => (other.lost * other.count > one.lost * one.count ? other : one));
		palette.push(worst.colour);
		for (const entry of left) entry.lost = Math.min(entry.lost, apart(worst.colour, entry.colour));
	}
	return palette;
}

function distance(palette: readonly number[], colour: number): number {
	return Math.min(...palette.map((other) => apart(other, colour)));
}

function nearest(palette: readonly number[], colour: number): number {
	const least = distance(palette, colour);
	return palette.findIndex((other) => apart(other, colour) === least);
}

function apart(one: number, other: number): number {
	return [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
}
