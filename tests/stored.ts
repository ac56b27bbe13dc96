import { basename, join } from 'node:path';
import type { DataFolder } from '../ingest/folder.ts';
import { unsealed } from '../ingest/vault/unseal.ts';

/** The clear bytes of a file of the store, by its path or name. */
export async function stored({ imports, keys }: DataFolder, path: string): Promise<Buffer> {
	return Buffer.concat(await Array.fromAsync(unsealed(join(imports, basename(path)), keys.vault)));
}
