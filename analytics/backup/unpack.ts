import { createWriteStream, mkdirSync, rmSync, statSync, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { stateVersion } from '../../ingest/state.ts';
import { assertFree } from '../disk_room.ts';
import { Refusal } from '../refusal.ts';
import { readArchive } from './archive.ts';
import type { Secret } from './archive_key.ts';
import { dataKeys } from './key_files.ts';
import type { Head } from './manifest.ts';
import { assertSound, type Verified } from './verify.ts';

/**
 * Unpacks a backup into an empty folder beside the data of `root`, reading all of it. Refuses, in Chinese, before anything
 * of the data folder is touched: damage, a newer program's backup, keys that are not there.
 */
export async function unpack(
	path: string,
	secret: Secret,
	{ root, into }: { root: string; into: string },
): Promise<Verified> {
	rmSync(into, { recursive: true, force: true });
	for (const name of ['imports', 'published']) mkdirSync(join(into, name), { recursive: true, mode: 0o700 });
	assertFree(into, statSync(path, { throwIfNoEntry: false })?.size ?? 0, '恢复');
	const [heads, writer] = [[] as Head[], new Unpacking(into)];
	const members = await readArchive(path, secret, {
		head(head) {
			assertUsable(head, root);
			heads.push(head);
		},
		member: (name) => writer.next(name),
		data: (bytes) => writer.write(bytes),
	});
	await writer.end();
	const [head] = heads;
	if (!head || !members.some(({ name }) => name === 'state.sqlite'))
		throw new Refusal(422, '备份中没有登记 state.sqlite。');
	assertSound(join(into, 'state.sqlite'));
	return { head, members };
}

/** Refuses what this program, or this installation, could not read. */
function assertUsable({ schema, program, keys }: Head, root: string): void {
	if (schema.state > stateVersion)
		throw new Refusal(
			409,
			`这个备份由更新的程序（版本 ${program.version}，登记第${schema.state}版）写成，现在的程序只认到第${stateVersion}版。请先安装新版程序，再恢复。`,
		);
	const known = new Set(dataKeys(root).map(({ fingerprint }) => fingerprint));
	const [missing] = keys.filter(({ fingerprint }) => !known.has(fingerprint));
	if (missing)
		throw new Refusal(
			404,
			`缺少密钥 ${missing.name}（指纹 ${missing.fingerprint}），没有它读不出这个备份中的数据。请先把另外保管的密钥放进密钥文件夹，再恢复。`,
		);
}

/** Writes the members of an archive as files, one after the other. */
class Unpacking {
	private readonly into: string;
	private file: WriteStream | null = null;

	constructor(into: string) {
		this.into = into;
	}

	async next(name: string): Promise<void> {
		await this.end();
		mkdirSync(dirname(join(this.into, name)), { recursive: true, mode: 0o700 });
		this.file = createWriteStream(join(this.into, name), { flags: 'wx', mode: 0o600, flush: true });
	}

	async write(bytes: Buffer): Promise<void> {
		if (this.file && !this.file.write(bytes)) await once(this.file, 'drain');
	}

	async end(): Promise<void> {
		if (!this.file) return;
		this.file.end();
		await finished(this.file);
		this.file = null;
	}
}
