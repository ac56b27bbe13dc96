import type { Connection } from '../../sql/database.server.ts';
import { blobValue } from '../../sql/database.server.ts';

const block = 64;

/** Gives the macro `pseudonym` its two keys (RFC 2104: the secret padded to a block, mixed with 0x36 and 0x5c). */
export async function setSecret(db: Connection, secret: string): Promise<void> {
	await db.run('set variable inner_key = $key', { key: blobValue(innerKey(secret)) });
	await db.run('set variable outer_key = $key', { key: blobValue(padded(secret).map((byte) => byte ^ 0x5c)) });
}

/** The key that goes before a text in pseudonyms and tags. */
export function innerKey(secret: string): Uint8Array {
	return padded(secret).map((byte) => byte ^ 0x36);
}

function padded(secret: string): Buffer {
	const key = Buffer.alloc(block);
	Buffer.from(secret, 'hex').copy(key);
	return key;
}
