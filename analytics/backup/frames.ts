import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';

/** What a frame of an archive carries: the manifest's head, a member's name, bytes of that member, the list at the end. */
export const frameKind = { head: 1, member: 2, data: 3, end: 4 } as const;

export type Frame = { kind: number; bytes: Buffer };

/** At most this many bytes are in a frame. */
export const frameBytes = 1 << 20;
/** The list at the end has a line for each member. */
const endBytes = 1 << 26;
const [headBytes, tagBytes] = [5, 16];

/** Bytes that are not what was written there: a frame that does not open, or an archive that ends too early or too late. */
export class DamagedFrame extends Error {}

/**
 * Writes frames, each encrypted and authenticated by AES-256-GCM with its kind, its length and its place in the archive:
 * none can be changed, moved, dropped or added unseen. The key is this archive's alone, so that counting makes nonces.
 */
export class FrameWriter {
	private readonly file: FileHandle;
	private readonly key: Buffer;
	private count = 0;

	constructor(file: FileHandle, key: Buffer) {
		this.file = file;
		this.key = key;
	}

	async write(kind: number, bytes: Buffer): Promise<void> {
		const head = Buffer.alloc(headBytes);
		head.writeUInt8(kind, 0);
		head.writeUInt32BE(bytes.length, 1);
		const cipher = createCipheriv('aes-256-gcm', this.key, nonce(this.count++)).setAAD(head);
		const sealed = [cipher.update(bytes), cipher.final(), cipher.getAuthTag()];
		await this.file.appendFile(Buffer.concat([head, ...sealed]));
	}
}

/** All frames of an archive from a place in the file on, up to the one that ends it. Throws `DamagedFrame`. */
export async function* readFrames(file: FileHandle, key: Buffer, from: number): AsyncGenerator<Frame> {
	let place = from;
	for (let count = 0; ; count++) {
		const head = await readAt(file, place, headBytes);
		const length = head.readUInt32BE(1);
		if (length > (head[0] === frameKind.end ? endBytes : frameBytes)) throw new DamagedFrame();
		const sealed = await readAt(file, place + headBytes, length + tagBytes);
		const bytes = open(key, count, head, sealed);
		place += headBytes + sealed.length;
		yield { kind: head[0] ?? 0, bytes };
		if (head[0] === frameKind.end) break;
	}
	if ((await file.stat()).size !== place) throw new DamagedFrame();
}

function open(key: Buffer, count: number, head: Buffer, sealed: Buffer): Buffer {
	const decipher = createDecipheriv('aes-256-gcm', key, nonce(count)).setAAD(head);
	decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
	try {
		return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tagBytes)), decipher.final()]);
	} catch {
		throw new DamagedFrame();
	}
}

async function readAt(file: FileHandle, place: number, length: number): Promise<Buffer> {
	const bytes = Buffer.alloc(length);
	for (let read = 0; read < length;) {
		const { bytesRead } = await file.read(bytes, read, length - read, place + read);
		if (bytesRead === 0) throw new DamagedFrame();
		read += bytesRead;
	}
	return bytes;
}

function nonce(count: number): Buffer {
	const bytes = Buffer.alloc(12);
	bytes.writeBigUInt64BE(BigInt(count), 4);
	return bytes;
}
