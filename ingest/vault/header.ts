import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { Keys } from '../keys/keys.ts';
import { Refusal } from '../refusal.ts';

/** What encrypted files begin with; no export does. */
const magic = Buffer.from([0x89, 0x59, 0x4b, 0x54, 0x56, 0x0d, 0x0a, 0x1a]);
const version = 1;
const idBytes = 8;
const saltBytes = 23;

/** Magic, version, id of the key, salt of the file. */
export const headerBytes = magic.length + 1 + idBytes + saltBytes;

/** Clear bytes of a block; each has its own tag. */
export const blockBytes = 1 << 18;
export const tagBytes = 16;

/** The name of a vault key in headers; tells nothing about the key. */
export function keyId(key: string): string {
	return createHash('sha256')
		.update(Buffer.from(key, 'hex'))
		.digest('hex')
		.slice(0, 2 * idBytes);
}

/** A header for a new file. */
export function newHeader(key: string): Buffer {
	return Buffer.concat([magic, Buffer.from([version]), Buffer.from(keyId(key), 'hex'), randomBytes(saltBytes)]);
}

/** Whether a file that begins so is encrypted. */
export function isSealed(start: Buffer): boolean {
	return start.subarray(0, magic.length).equals(magic);
}

/** The id of the key that a file with this header was encrypted with. */
export function idIn(header: Buffer): string {
	return header.toString('hex', magic.length + 1, magic.length + 1 + idBytes);
}

/** The key of one file. Refuses, naming the file, a header of another version or key. */
export function fileKey(header: Buffer, { current, old }: Keys['vault'], name: string): Buffer {
	if (header.length < headerBytes || !isSealed(header) || header[magic.length] !== version) {
		throw new Refusal(500, `收到的文件已损坏，不是本系统加密的样子，请从备份恢复数据目录中的 imports/${name}`);
	}
	const key = [current, old].find((one) => one !== null && keyId(one) === idIn(header));
	if (!key) throw new Refusal(500, `文件 imports/${name} 是用另一把密钥加密的，请恢复与它一起备份的 vault.key`);
	return derived(key, header);
}

/** A key of its own for each file, so that blocks may be counted from 0 in each (NIST SP 800-38D, 8.2.1). */
export function derived(key: string, header: Buffer): Buffer {
	const salt = header.subarray(headerBytes - saltBytes);
	return Buffer.from(hkdfSync('sha256', Buffer.from(key, 'hex'), salt, 'yikatong vault', 32));
}
