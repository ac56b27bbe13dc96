import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { keyFiles, type Keys, keysPlace } from '../../ingest/keys/keys.ts';
import { readKey } from '../../ingest/keys/key_file.ts';
import { unsealed } from '../../ingest/vault/unseal.ts';

/** The keys with which the store of a data folder is read. Refuses, in Chinese, keys that are missing or damaged. */
export function storeKeys(root: string): Keys['vault'] {
	const { vault, old } = keyFiles(keysPlace(root));
	return { current: readKey(vault), old: existsSync(old) ? readKey(old) : null };
}

/**
 * SHA-256 of the content of a file of the store, as it was received, in hexadecimal digits. Refuses, in Chinese, a file
 * that is not what was sealed.
 */
export async function storedHash(path: string, keys: Keys['vault']): Promise<string> {
	const hash = createHash('sha256');
	for await (const bytes of unsealed(path, keys)) hash.update(bytes);
	return hash.digest('hex');
}
