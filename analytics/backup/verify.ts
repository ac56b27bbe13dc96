import { mkdtempSync, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { faultsOf } from '../../ingest/state_copy.ts';
import { Refusal } from '../refusal.ts';
import { readArchive } from './archive.ts';
import type { Secret } from './archive_key.ts';
import type { Head, Member } from './manifest.ts';

/** What a backup holds, once all of it has been read. */
export type Verified = { head: Head; members: Member[] };

/**
 * Reads a backup in full: every byte of every member against its hash, and the register with SQLite's own check, for which
 * it is put into a folder inside `work`. Refuses, in Chinese, what is damaged, naming the member.
 */
export async function verify(path: string, secret: Secret, work: string): Promise<Verified> {
	const place = mkdtempSync(join(work, 'verify-'));
	const copy = join(place, 'state.sqlite');
	const [heads, open] = [[] as Head[], await openCopy(copy)];
	let isState = false;
	try {
		const members = await readArchive(path, secret, {
			head: (head) => void heads.push(head),
			member: (name) => void (isState = name === 'state.sqlite'),
			data: async (bytes) => void (isState && (await open.write(bytes))),
		});
		const [head] = heads;
		if (!head || !members.some(({ name }) => name === 'state.sqlite'))
			throw new Refusal(422, '备份中没有登记 state.sqlite。');
		assertSound(copy);
		return { head, members };
	} finally {
		await open.close();
		rmSync(place, { recursive: true, force: true });
	}
}

function openCopy(path: string): Promise<FileHandle> {
	return open(path, 'wx', 0o600);
}

/** Refuses, in Chinese, a register in which SQLite finds something wrong. */
export function assertSound(path: string): void {
	const [first] = faultsOf(path);
	if (first) throw new Refusal(422, `备份中的登记 state.sqlite 不完好（${first}）。请换一个备份文件。`);
}
