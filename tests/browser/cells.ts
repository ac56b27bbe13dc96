import type { Picture } from './png.ts';

/** Points of a picture that become one cell: about a line of text high. */
const size = 16;

/** So far may a cell's mean be off in a channel (of 255): other digits are within, another word or colour is not. */
const tolerance = 20;

/** The picture in cells, each the mean of its points: what it looks like, whatever the edges of its letters. */
export function cellsOf({ width, height, colours }: Picture): Picture {
	const [across, down] = [Math.floor(width / size), Math.floor(height / size)];
	const cells = Array.from({ length: across * down }, (_, cell) => {
		const [left, top] = [(cell % across) * size, Math.floor(cell / across) * size];
		const sums = [0, 0, 0];
		for (let at = 0; at < size * size; at++) {
			const colour = colours[(top + Math.floor(at / size)) * width + left + (at % size)] ?? 0;
			channels(colour).forEach((value, channel) => (sums[channel] = (sums[channel] ?? 0) + value));
		}
		return sums.reduce((mixed, sum) => mixed * 256 + Math.round(sum / (size * size)), 0);
	});
	return { width: across, height: down, colours: cells };
}

/** How many cells look different; all of them where the two are not of one size. */
export function otherCells(one: Picture, other: Picture): number {
	if (one.width !== other.width || one.height !== other.height) return one.colours.length;
	return one.colours.filter((colour, cell) => {
		const held = channels(other.colours[cell] ?? 0);
		return channels(colour).some((value, channel) => Math.abs(value - (held[channel] ?? 0)) > tolerance);
	}).length;
}

const channels = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255];
