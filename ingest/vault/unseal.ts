import { createDecipheriv } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Keys } from '../keys/keys.ts';
import { Refusal } from '../refusal.ts';
import { type Block, blocksOf, nonceOf } from './blocks.ts';
import { blockBytes, fileKey, headerBytes, tagBytes } from './header.ts';

/**
 * The clear bytes of a file of the store, block by block; each is authenticated before it comes. Refuses, naming the file,
 * one of which a byte, the length, the order or the name was changed; what came before that was sound.
 */
export async function* unsealed(path: string, keys: Keys['vault']): AsyncGenerator<Buffer> {
	const [name, header] = [basename(path), await headerOf(path)];
	const [key, about] = [fileKey(header, keys, name), Buffer.concat([header, Buffer.from(name)])];
	const size = blockBytes + tagBytes;
	const rest = createReadStream(path, { start: headerBytes, highWaterMark: size });
	for await (const block of blocksOf(rest, size)) yield decrypted(block, key, about, name);
}

/** The first bytes of a file, as many as a header has; fewer where it is shorter. */
export async function headerOf(path: string): Promise<Buffer> {
	const file = await open(path, 'r');
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(headerBytes), 0, headerBytes, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}

/** How many clear bytes a file of the store has. */
export async function clearSize(path: string): Promise<number> {
	const { size } = await stat(path);
	const blocks = Math.max(1, Math.ceil((size - headerBytes) / (blockBytes + tagBytes)));
	return Math.max(0, size - headerBytes - blocks * tagBytes);
}

function decrypted(block: Block, key: Buffer, about: Buffer, name: string): Buffer {
	const end = block.bytes.length - tagBytes;
	if (end < 0) throw changed(name);
	const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(block), { authTagLength: tagBytes });
	decipher.setAAD(about).setAuthTag(block.bytes.subarray(end));
	try {
		return Buffer.concat([decipher.update(block.bytes.subarray(0, end)), decipher.final()]);
	} catch {
		throw changed(name);
	}
}

const changed = (name: string) =>
	new Refusal(500, `收到的文件已损坏，内容与收到时不同，请从备份恢复数据目录中的 imports/${name}`);
