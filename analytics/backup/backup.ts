import { accessSync, constants, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { shanghai } from '../../ingest/clock.ts';
import { inState } from '../../ingest/state.ts';
import { type Actor, writeAudit } from '../audit.ts';
import type { Backup, LocalBackup } from '../contract/index.ts';
import { assertFree, bytesOf } from '../disk_room.ts';
import { Refusal } from '../refusal.ts';
import { type Source, writeArchive } from './archive.ts';
import { fingerprintOf, type Secret } from './archive_key.ts';
import { secretFor } from './key_files.ts';
import type { Head } from './manifest.ts';
import { archiveName, rotate } from './rotation.ts';
import { type Place, snapshot } from './snapshot.ts';
import { verify } from './verify.ts';

export type BackupOptions = {
	now: () => Date;
	actor: Actor;
	progress?: (step: string, done: number, of: number) => void;
};

/**
 * Packs what can't be made again of a data folder into one encrypted file, reads that file in full, and only then gives it
 * its name; a second folder gets a copy that is read in full too. Older backups are removed last (security.md, R64).
 * Refuses, in Chinese, a folder that is not there, a file that is, and a disk without room. No load may be at work.
 */
export async function backup(place: Place, asked: LocalBackup, options: BackupOptions): Promise<Backup> {
	const { now, progress = () => {} } = options;
	const path = asked.isFolder ? join(asked.target, archiveName(shanghai(now()))) : asked.target;
	for (const folder of [dirname(path), asked.second]) if (folder !== null) assertFolder(folder);
	if (statSync(path, { throwIfNoEntry: false })) throw new Refusal(409, `${path} 已经存在，请另起一个名字。`);
	const secret = secretFor(place.folder.root, { passphrase: asked.passphrase, keyFile: null, creates: true });
	const work = mkdtempSync(join(place.folder.work, 'backup-'));
	try {
		progress('核对数据', 0, 1);
		const { head, sources } = await snapshot(place, work, now);
		assertFree(dirname(path), bytesOf(sources.map((source) => source.path)), '备份');
		const members = await writeWhole(path, secret, { head, sources, work }, progress);
		if (asked.second !== null) await copyWhole(path, join(asked.second, basename(path)), { secret, work, progress });
		const removed = asked.keep ? rotateAll(asked, asked.keep) : [];
		const bytes = statSync(path).size;
		note(place, path, { members, bytes }, options);
		return {
			...{ file: basename(path), bytes, members, takenAt: head.takenAt, removed },
			...{ isCopied: asked.second !== null, missing: head.missing },
			keyFingerprint: 'key' in secret ? fingerprintOf(secret.key) : null,
		};
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}

type Content = { head: Head; sources: Source[]; work: string };
type Told = (step: string, done: number, of: number) => void;

/** The file appears once it is on the disk and has been read; how many members it has. */
async function writeWhole(
	path: string,
	secret: Secret,
	{ head, sources, work }: Content,
	progress: Told,
): Promise<number> {
	const draft = `${path}.part`;
	try {
		await writeArchive(draft, secret, { head, sources }, progress);
		progress('通读备份', 0, 1);
		const { members } = await verify(draft, secret, work);
		renameSync(draft, path);
		await syncFolder(dirname(path));
		return members.length;
	} catch (fault) {
		rmSync(draft, { force: true });
		throw fault;
	}
}

async function copyWhole(
	path: string,
	second: string,
	{ secret, work, progress }: { secret: Secret; work: string; progress: Told },
): Promise<void> {
	const draft = `${second}.part`;
	progress('写第二份', 0, 1);
	assertFree(dirname(second), bytesOf([path]), '备份');
	try {
		await copyFile(path, draft);
		const file = await open(draft, 'r+');
		await file.sync().finally(() => file.close());
		await verify(draft, secret, work);
		renameSync(draft, second);
		await syncFolder(dirname(second));
	} catch (fault) {
		rmSync(draft, { force: true });
		throw fault;
	}
}

function rotateAll({ target, second }: LocalBackup, keep: NonNullable<LocalBackup['keep']>): string[] {
	const folders = second === null ? [target] : [target, second];
	return [...new Set(folders.flatMap((folder) => rotate(folder, keep)))];
}

function note(
	{ state }: Place,
	path: string,
	counts: { members: number; bytes: number },
	{ now, actor }: BackupOptions,
): void {
	const at = shanghai(now());
	inState(state, () => writeAudit(state, { at, actor, act: 'backup', subject: basename(path), detail: counts }));
}

function assertFolder(folder: string): void {
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
		throw new Refusal(404, `没有文件夹 ${folder}。请先建好，并让运行服务的用户可写。`);
	try {
		accessSync(folder, constants.W_OK);
	} catch {
		throw new Refusal(
			403,
			`不能写入 ${folder}。请让运行服务的用户可写；由 systemd 运行的，还要写进单元的 ReadWritePaths。`,
		);
	}
}

/** A name is on disk once its folder is; folders can't be synced on Windows. */
async function syncFolder(path: string): Promise<void> {
	if (process.platform === 'win32') return;
	const folder = await open(path, 'r');
	await folder.sync().finally(() => folder.close());
}
