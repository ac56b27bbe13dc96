import { crc32, deflateSync, inflateSync } from 'node:zlib';

const magic = 8;

/** A picture without alpha: its colours 0xRRGGBB, row by row. */
export type Picture = { width: number; height: number; colours: number[] };

/** A browser's screenshot (PNG, 8 bits a channel, no alpha) as colours. */
export function readPng(png: Buffer): Picture {
	const chunks = readChunks(png);
	const head = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
	const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
	if (head.readUInt16BE(8) !== 0x0802) throw new Error('Not a picture of 8 bits a channel without alpha');
	const data = chunks.flatMap((chunk) => (chunk.type === 'IDAT' ? [chunk.data] : []));
	return { width, height, colours: unfiltered(inflateSync(Buffer.concat(data)), width, height) };
}

/** The picture as PNG: with `palette`, each colour is its place there (256 at most), else 8 bits a channel. */
export function writePng(
	{ width, height, colours }: Picture,
	palette?: { colours: number[]; at: (colour: number) => number },
): Buffer {
	const size = palette ? 1 : 3;
	const rows = Buffer.alloc((width * size + 1) * height);
	colours.forEach((colour, index) => {
		const to = index * size + Math.floor(index / width) + 1;
		rows.writeUIntBE(palette ? palette.at(colour) : colour, to, size);
	});
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width);
	head.writeUInt32BE(height, 4);
	head.writeUInt16BE(palette ? 0x0803 : 0x0802, 8);
	const plte = (palette?.colours ?? []).flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
	const made = [
		chunk('IHDR', head),
		...(palette ? [chunk('PLTE', Buffer.from(plte))] : []),
		chunk('IDAT', deflateSync(rows, { level: 9 })),
	];
	return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...made, chunk('IEND', Buffer.alloc(0))]);
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

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	size.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([size, body, sum]);
}
