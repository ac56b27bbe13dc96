import type { FileHandle } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { isTooLarge } from './zip.ts';

const CHUNK = 256 * 1024;

/** A file that unpacks to more than is taken in. */
export class TooLarge extends Error {}

/** The contents of a gzip file, all its members one after the other; throws when it is damaged, cut short or a bomb. */
export async function* gunzip(file: FileHandle): AsyncGenerator<Buffer> {
	const { size: packed } = await file.stat();
	const source = file.createReadStream({ autoClose: false, start: 0, highWaterMark: CHUNK });
	const stream = source.pipe(createGunzip({ chunkSize: CHUNK }));
	source.on('error', (error) => stream.destroy(error));
	let size = 0;
	try {
		for await (const chunk of stream) {
			if (!Buffer.isBuffer(chunk)) throw new Error('zip: no bytes');
			size += chunk.length;
			if (isTooLarge(size, packed)) throw new TooLarge();
			yield chunk;
		}
	} finally {
		source.destroy();
		stream.destroy();
	}
}
