import { createHash, hkdfSync, randomBytes, scrypt } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';

/** What opens an archive: the 32 bytes of a key file, or a passphrase. */
export type Secret = { key: Buffer } | { passphrase: string };

/** What stands unencrypted at the beginning of an archive; changing it makes the archive unreadable. */
const Opening = z.object({
	form: z.literal(1),
	by: z.enum(['key', 'passphrase']),
	/** Which key, for whoever has several; nothing of the key can be found from it. Null: a passphrase. */
	fingerprint: z.nullable(z.string()),
	salt: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Opening = z.infer<typeof Opening>;

const magic = 'YIKATONG-BACKUP ';
/** 128 MB and about half a second for each guess. */
const hard = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 };

/** Tells a key from others without telling the key. */
export function fingerprintOf(key: Buffer): string {
	return createHash('sha256').update('yikatong key ').update(key).digest('hex').slice(0, 16);
}

/** Begins an archive: writes its first line and gives the key of its frames, which is no other archive's. */
export async function beginArchive(file: FileHandle, secret: Secret): Promise<Buffer> {
	const opening: Opening = {
		form: 1,
		by: 'key' in secret ? 'key' : 'passphrase',
		fingerprint: 'key' in secret ? fingerprintOf(secret.key) : null,
		salt: randomBytes(32).toString('hex'),
	};
	const line = `${magic}${JSON.stringify(opening)}\n`;
	await file.write(line);
	return archiveKey(secret, opening, line);
}

/** Reads the first line of an archive; `frames` is where its frames begin. Refuses, in Chinese, what is no archive of ours. */
export async function readOpening(file: FileHandle): Promise<{ opening: Opening; line: string }> {
	const start = Buffer.alloc(1024);
	const { bytesRead } = await file.read(start, 0, start.length, 0);
	const text = start.subarray(0, bytesRead).toString('latin1');
	const line = text.slice(0, text.indexOf('\n') + 1);
	const parsed = Opening.safeParse(line.startsWith(magic) ? parseJson(line.slice(magic.length)) : null);
	if (!parsed.success) throw new Refusal(400, '这不是本系统的备份文件，或文件的开头已损坏。请换一个备份文件。');
	return { opening: parsed.data, line };
}

/** The key of an archive's frames. A wrong one shows itself at the first frame. */
export async function archiveKey(secret: Secret, opening: Opening, line: string): Promise<Buffer> {
	const salt = Buffer.from(opening.salt, 'hex');
	const master = 'key' in secret ? secret.key : await derive(secret.passphrase, salt);
	return Buffer.from(hkdfSync('sha256', master, salt, line, 32));
}

function derive(passphrase: string, salt: Buffer): Promise<Buffer> {
	return new Promise((resolve, reject) =>
		scrypt(passphrase.normalize('NFC'), salt, 32, hard, (fault, key) => (fault ? reject(fault) : resolve(key))),
	);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
