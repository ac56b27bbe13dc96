import { crc32, deflateSync, inflateSync } from 'node:zlib';

const magic = 8;

/**
 * A browser's screenshot (PNG, 8 bits a channel, no alpha) with at most 256 colours, a third of its size: shades at
 * the edges of letters become the nearest colour that stays.
 */
export function smallPng(png: Buffer): Buffer {
	const chunks = readChunks(png);
	const head = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
	const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
	if (head.readUInt16BE(8) !== 0x0802) throw new Error('Not a picture of 8 bits a channel without alpha');
	const data = chunks.flatMap((chunk) => (chunk.type === 'IDAT' ? [chunk.data] : []));
	const colours = unfiltered(inflateSync(Buffer.concat(data)), width, height);
	const palette = paletteOf(colours);
	const places = new Map([...new Set(colours)].map((colour) => [colour, nearest(palette, colour)]));
	const rows = Buffer.alloc((width + 1) * height);
	colours.forEach((colour, index) => (rows[index + Math.floor(index / width) + 1] = places.get(colour) ?? 0));
	head.writeUInt16BE(0x0803, 8);
	const plte = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
	const made = [chunk('IHDR', head), chunk('PLTE', plte), chunk('IDAT', deflateSync(rows, { level: 9 }))];
	return Buffer.concat([png.subarray(0, magic), ...made, chunk('IEND', Buffer.alloc(0))]);
}

function readChunks(png: Buffer): { type: string; data: Buffer }[] {
	const chunks = [];
	for (let at = magic; at < png.length;) {
		const size = png.readUInt32BE(at);
		chunks.push({
			type: png.toString('latin1', at + 4, at + 8),
			data: Buffer.from(png.subarray(at + 8, at + 8 + size)),
		});
		at += size + 12;
	}
	return chunks;
}

/** Colours 0xRRGGBB, row by row; each row is stored as differences from its neighbours, by one of five filters. */
function unfiltered(raw: Buffer, width: number, height: number): number[] {
	const size = width * 3;
	const rows = Buffer.alloc(size * (height + 1));
	for (let row = 0; row < height; row++) {
		const filter = raw[row * (size + 1)];
		for (let at = 0; at < size; at++) {
			const to = (row + 1) * size + at;
			const left = at < 3 ? 0 : (rows[to - 3] ?? 0);
			const up = rows[to - size] ?? 0;
			const corner = at < 3 ? 0 : (rows[to - size - 3] ?? 0);
			const guess = [0, left, up, (left + up) >> 1, closest(left, up, corner)][filter ?? 0] ?? 0;
			rows[to] = (raw[row * (size + 1) + 1 + at] ?? 0) + guess;
		}
	}
	return Array.from({ length: width * height }, (_, index) => rows.readUIntBE(size + index * 3, 3));
}

/** Paeth's predictor: whichever of the three is nearest to left + up − corner. */
function closest(left: number, up: number, corner: number): number {
	const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
	if (a <= b && a <= c) return left;
	return b <= c ? up : corner;
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

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	size.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([size, body, sum]);
}
