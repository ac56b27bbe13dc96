import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { DAMAGED, type Entry } from './zip.ts';

const LOCAL_RECORD = 0x04034b50;
const CHUNK = 256 * 1024;

/** The contents of a zip entry, piece by piece; throws when they are damaged or longer than declared. */
export async function* inflate(file: FileHandle, entry: Entry): AsyncGenerator<Buffer> {
	const { buffer: local } = await file.read(Buffer.alloc(30), 0, 30, entry.offset);
	if (local.readUInt32LE(0) !== LOCAL_RECORD) throw new Error('zip: no local header');
	const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
	if (entry.packed === 0 && entry.size === 0) return;
	const packed = Readable.from(readRange(file, start, entry.packed));
	const stream = entry.method === 0 ? packed : packed.pipe(createInflateRaw({ chunkSize: CHUNK }));
	packed.on('error', (error) => stream.destroy(error));
	let size = 0;
	let crc = 0;
	try {
		for await (const chunk of stream) {
			if (!Buffer.isBuffer(chunk)) throw new Error('zip: no bytes');
			size += chunk.length;
			if (size > entry.size) throw new Error('zip: longer than declared');
			crc = crc32(chunk, crc);
			yield chunk;
		}
	} finally {
		packed.destroy();
		stream.destroy();
	}
	if (size !== entry.size || crc !== entry.crc) throw new Error('zip: sum differs');
}

async function* readRange(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
	for (let at = 0; at < length;) {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(CHUNK), 0, Math.min(CHUNK, length - at), start + at);
		if (bytesRead === 0) throw new Error('zip: cut short');
		at += bytesRead;
		yield buffer.subarray(0, bytesRead);
	}
}

/** Damage is in the data: ours or zlib's finding. All else is a fault of the machine or of ours. */
export function isDamage(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	return error.message.startsWith('zip:') || ('code' in error && String(error.code).startsWith('Z_'));
}

/** The contents of a small entry in one piece. */
export async function inflateWhole(file: FileHandle, entry: Entry): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of inflate(file, entry)) chunks.push(chunk);
	return Buffer.concat(chunks);
}

/** Why an XML part can't be trusted, or null: damaged, not what was declared, cut short, or with a DOCTYPE. */
export async function faultOf(file: FileHandle, entry: Entry): Promise<string | null> {
	let tail = Buffer.alloc(0);
	try {
		for await (const chunk of inflate(file, entry)) {
			const joined = Buffer.concat([tail, chunk]);
			if (joined.includes('<!DOCTYPE') || joined.includes('<!ENTITY'))
				return '文件含有 DOCTYPE 声明，请用表格软件另存为 XLSX';
			tail = joined.subarray(Math.max(0, joined.length - 16));
		}
	} catch (error) {
		if (!isDamage(error)) throw error;
		return DAMAGED;
	}
	return tail.toString('latin1').trimEnd().endsWith('>') ? null : DAMAGED;
}
