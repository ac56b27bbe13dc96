import { existsSync, readdirSync, renameSync } from 'node:fs';
import type { DataFolder } from '../ingest/folder.ts';
import { receivedFiles, storedName } from '../ingest/ledger.ts';
import { type DatabaseSync, openState } from '../ingest/state.ts';
import { withdrawnFiles } from '../ingest/withdrawn.ts';
import { Refusal } from './refusal.ts';

/**
 * Refuses a data folder that holds received files of which nothing is registered: what they are called, and in which
 * order they came, is lost, and making a database from no files would lose them silently.
 */
export function assertRegistered(folder: DataFolder, state: DatabaseSync): void {
	const stored = storedFiles(folder);
	if (stored.length === 0 || storedNames(state).length > 0) return;
	throw new Refusal(
		500,
		`数据库和登记 state.sqlite 都没有记录，而 ${folder.imports} 中有 ${stored.length} 个收到的文件。请从备份恢复 state.sqlite；没有备份时，把这些文件移到数据目录之外，再用 yikatong ingest 依次导入。`,
	);
}

/** Received files that are not registered: the disk has lost what was written last, and nobody was told it was done. */
export function strayFiles(folder: DataFolder, state: DatabaseSync): string[] {
	const registered = new Set(storedNames(state));
	return storedFiles(folder).filter((name) => !registered.has(name));
}

/** Names in the store of all files that are loaded or were taken back, once each. */
export function storedNames(state: DatabaseSync): string[] {
	const withdrawn = withdrawnFiles(state).map(({ sha256, path }) => storedName(sha256, path));
	return [...new Set([...receivedFiles(state).map(({ stored }) => stored), ...withdrawn])];
}

function storedFiles({ imports }: DataFolder): string[] {
	return readdirSync(imports).filter((name) => /^[0-9a-f]{64}(\.[^.]+)?$/.test(name));
}

/** Sets a register that can't be read aside; the next opening makes an empty one. Whether it was damaged. */
export function setDamagedStateAside(folder: DataFolder): boolean {
	if (!existsSync(folder.state) || isSound(folder)) return false;
	for (const end of ['-wal', '-shm', '']) {
		if (existsSync(folder.state + end)) renameSync(folder.state + end, `${folder.state}.damaged${end}`);
	}
	return true;
}

function isSound(folder: DataFolder): boolean {
	let state: DatabaseSync | undefined;
	try {
		state = openState(folder);
		return state.prepare('pragma quick_check').get()?.quick_check === 'ok';
	} catch (fault) {
		if (/not a database|malformed|corrupt/i.test(String(fault))) return false;
		throw fault;
	} finally {
		state?.close();
	}
}
