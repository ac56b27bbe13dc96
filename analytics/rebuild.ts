import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type DataFolder, openFolder } from '../ingest/folder.ts';
import { receivedFiles } from '../ingest/ledger.ts';
import { openState } from '../ingest/state.ts';
import type { Connection } from '../sql/database.server.ts';
import { loadModels } from '../sql/models.ts';
import { refresh } from './refresh.ts';
import { Refusal } from './refusal.ts';
import { restore, type Unrestored } from './restore.ts';
import { open, type OpenOptions, openWarehouse, type Warehouse } from './warehouse.ts';

/** How many files were loaded again, and which could not be. */
export type Rebuilt = { files: number; unrestored: Unrestored[] };

type Options = Pick<OpenOptions, 'now' | 'progress'>;

/**
 * Makes the database again from the received files, beside the old one, and puts it in its place when it is complete:
 * the same files give the same figures. Where a file cannot be loaded again the old database stays.
 */
export async function rebuild(root: string, options: Options): Promise<Rebuilt> {
	if (!existsSync(join(root, 'state.sqlite'))) throw new Refusal(404, `数据目录 ${resolve(root)} 中没有收到过文件`);
	const folder = openFolder(resolve(root));
	const fresh = `${folder.database}.new`;
	remove(fresh);
	const old = await openOld(root, options);
	const { rejects, ...rebuilt } = await fill(folder, fresh, options).finally(() => old?.close());
	if (rebuilt.unrestored.length > 0) remove(fresh);
	else replace(folder, fresh, rejects);
	return rebuilt;
}

/**
 * Opens the old database, so that no other process works with it meanwhile and every loaded file is in the register.
 * Null where it can't be read any more: that is what a rebuild is for.
 */
async function openOld(root: string, options: Options): Promise<Warehouse | null> {
	try {
		return await openWarehouse(root, { ...options, creates: true });
	} catch (fault) {
		if (fault instanceof Refusal) throw fault;
		return null;
	}
}

async function fill(folder: DataFolder, file: string, options: Options): Promise<Rebuilt & { rejects: Set<string> }> {
	const database = await open(folder, file);
	const state = openState(folder);
	try {
		const db = await database.connect();
		await loadModels(db);
		const files = receivedFiles(state);
		const unrestored = await restore(db, folder, files, options);
		await refresh(db, options.progress);
		const rejects = await rejectFiles(db);
		db.close();
		return { files: files.length, unrestored, rejects };
	} finally {
		state.close();
		database.close();
	}
}

async function rejectFiles(db: Connection): Promise<Set<string>> {
	const rows = await db.rows('select rejects from import where rejects is not null');
	return new Set(rows.map((row) => basename(String(row.rejects))));
}

/** Swaps the databases, and forgets reject files that only the old one names. */
function replace(folder: DataFolder, fresh: string, rejects: Set<string>): void {
	rmSync(`${folder.database}.wal`, { force: true });
	renameSync(fresh, folder.database);
	for (const name of readdirSync(folder.imports)) {
		if (name.endsWith('.rejects.csv') && !rejects.has(name)) rmSync(join(folder.imports, name));
	}
}

function remove(file: string): void {
	for (const path of [file, `${file}.wal`]) rmSync(path, { force: true });
}
