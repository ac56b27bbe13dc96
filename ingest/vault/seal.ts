import { createCipheriv, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DataFolder } from '../folder.ts';
import { syncFolder } from '../keys/key_file.ts';
import { type Block, blocksOf, nonceOf } from './blocks.ts';
import { blockBytes, derived, newHeader } from './header.ts';

type Place = Pick<DataFolder, 'imports' | 'work' | 'keys'>;

/** A clear file of the work folder, and what is to lie in the store in its place, already on the disk. */
export type Draft = { clear: string; draft: string };

/** Moves clear files of the work folder into the store, encrypted under their names; lasts through a power cut. */
export async function keep(folder: Place, paths: readonly string[]): Promise<void> {
	await putIntoStore(folder, await drafts(folder, paths));
}

/** Encrypts clear files of the work folder beside them: all that may want room on the disk. */
export async function drafts(folder: Place, paths: readonly string[]): Promise<Draft[]> {
	const made: Draft[] = [];
	for (const clear of paths) {
		const bytes = createReadStream(clear, { highWaterMark: blockBytes });
		made.push({ clear, draft: await draftOf(folder, bytes, basename(clear)) });
	}
	return made;
}

/** Moves drafts into the store, under the names of their clear files, which go. */
export async function putIntoStore({ imports }: Place, made: readonly Draft[]): Promise<void> {
	for (const { clear, draft } of made) {
		await rename(draft, join(imports, basename(clear)));
		await rm(clear);
	}
	if (made.length > 0) syncFolder(imports);
}

/** Puts a stream into the store, encrypted, under a name: whole or not at all, in the place of what was there. */
export async function seal(folder: Place, clear: AsyncIterable<Buffer>, name: string): Promise<void> {
	await rename(await draftOf(folder, clear, name), join(folder.imports, name));
}

async function draftOf({ work, keys }: Place, clear: AsyncIterable<Buffer>, name: string): Promise<string> {
	const draft = join(work, `${randomUUID()}.sealing`);
	const file = await open(draft, 'wx', 0o600);
	try {
		for await (const bytes of sealed(clear, keys.vault.current, name)) await file.appendFile(bytes);
		await file.sync();
	} finally {
		await file.close();
	}
	return draft;
}

/** AES-256-GCM in blocks, each bound to the file's name, header and its own place (security.md, R26). */
async function* sealed(clear: AsyncIterable<Buffer>, vaultKey: string, name: string): AsyncGenerator<Buffer> {
	const header = newHeader(vaultKey);
	const [key, about] = [derived(vaultKey, header), Buffer.concat([header, Buffer.from(name)])];
	yield header;
	for await (const block of blocksOf(clear, blockBytes)) yield encrypted(block, key, about);
}

function encrypted(block: Block, key: Buffer, about: Buffer): Buffer {
	const cipher = createCipheriv('aes-256-gcm', key, nonceOf(block)).setAAD(about);
	const bytes = cipher.update(block.bytes);
	cipher.final();
	return Buffer.concat([bytes, cipher.getAuthTag()]);
}
