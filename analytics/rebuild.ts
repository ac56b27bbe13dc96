import { renameSync, rmSync } from 'node:fs';
import { receivedFiles } from '../ingest/ledger.ts';
import { openState } from '../ingest/state.ts';
import { type DataFolder, openFolder } from '../ingest/folder.ts';
import { loadModels } from '../sql/models.ts';
import { refresh } from './refresh.ts';
import { restore, type Unrestored } from './restore.ts';
import { open } from './warehouse.ts';

export type Rebuilt = { files: number; unrestored: Unrestored[] };

type Options = { now: () => Date; progress?: (step: string, done: number, of: number) => void };

/**
 * Makes the database again from the received files, beside the old one, and puts it in its place when it is complete:
 * the same files give the same figures. Where a file cannot be loaded again the old database stays.
 */
export async function rebuild(root: string, options: Options): Promise<Rebuilt> {
	const folder = openFolder(root);
	const fresh = `${folder.database}.new`;
	remove(fresh);
	const rebuilt = await alone(folder, () => fill(root, fresh, options));
	if (rebuilt.unrestored.length === 0) {
		rmSync(`${folder.database}.wal`, { force: true });
		renameSync(fresh, folder.database);
	}
	remove(fresh);
	return rebuilt;
}

/** Holds the old database open meanwhile, so that no other process starts to work with it. */
async function alone<T>(folder: DataFolder, work: () => Promise<T>): Promise<T> {
	const old = await open(folder);
	try {
		return await work();
	} finally {
		old.close();
	}
}

async function fill(root: string, file: string, options: Options): Promise<Rebuilt> {
	const folder = openFolder(root);
	const database = await open(folder, file);
	const state = openState(folder);
	try {
		const db = await database.connect();
		await loadModels(db);
		const files = receivedFiles(state);
		const unrestored = await restore(db, folder, files, options);
		await refresh(db, options.progress);
		await db.run('checkpoint');
		db.close();
		return { files: files.length, unrestored };
	} finally {
		state.close();
		database.close();
	}
}

function remove(file: string): void {
	for (const path of [file, `${file}.wal`]) rmSync(path, { force: true });
}
