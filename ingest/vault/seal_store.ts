import { createReadStream, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '../folder.ts';
import { keyFiles, type Keys } from '../keys/keys.ts';
import { syncFolder } from '../keys/key_file.ts';
import { blockBytes, idIn, isSealed, keyId } from './header.ts';
import { seal } from './seal.ts';
import { headerOf, unsealed } from './unseal.ts';

type Options = { progress?: (step: string, done: number, of: number) => void };

/**
 * Encrypts with the key in force what lies in the store clear, from earlier versions of the program, or under the key that
 * is being changed; then that key is removed. Each file is changed whole, so a crash goes on where it stopped. Answers how
 * many files it changed. Nobody else may work in the folder (security.md, R26, R50).
 */
export async function sealStore(folder: DataFolder, { progress = () => {} }: Options = {}): Promise<number> {
	const names = readdirSync(folder.imports).filter((name) => /^[0-9a-f]{64}[-.]|^[0-9a-f]{64}$/.test(name));
	let changed = 0;
	for (const [done, name] of names.entries()) {
		const clear = await toSeal(join(folder.imports, name), folder.keys.vault);
		if (!clear) continue;
		progress('加密收到的文件', done, names.length);
		await seal(folder, clear, name);
		changed++;
	}
	if (changed > 0) syncFolder(folder.imports);
	dropOld(folder.keys);
	return changed;
}

/** The clear bytes of a file that is not encrypted with the key in force; null for one that is. */
async function toSeal(path: string, keys: Keys['vault']): Promise<AsyncIterable<Buffer> | null> {
	const header = await headerOf(path);
	if (!isSealed(header)) return createReadStream(path, { highWaterMark: blockBytes });
	const isOld = idIn(header) !== keyId(keys.current) && keys.old !== null && idIn(header) === keyId(keys.old);
	return isOld ? unsealed(path, keys) : null;
}

function dropOld(keys: Keys): void {
	if (keys.vault.old === null) return;
	rmSync(keyFiles(keys.place).old, { force: true });
	syncFolder(keys.place);
}
