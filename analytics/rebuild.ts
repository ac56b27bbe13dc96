import { readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DataFolder } from '../ingest/folder.ts';
import { receivedFiles } from '../ingest/ledger.ts';
import { type DatabaseSync, openState } from '../ingest/state.ts';
import { withdrawnFiles } from '../ingest/withdrawn.ts';
import type { Connection, Database } from '../sql/database.server.ts';
import { loadModels } from '../sql/models.ts';
import { open } from './open.ts';
import { noteLoaded } from './reconcile.ts';
import { refresh } from './refresh.ts';
import { Refusal } from './refusal.ts';
import { restore, type Unrestored } from './restore.ts';
import { markMade } from './schema.ts';
import { noteWithdrawals } from './withdrawals.ts';

/** How many files were loaded again, and which could not be. */
export type Rebuilt = { files: number; unrestored: Unrestored[] };

type Options = { now: () => Date; progress?: (step: string, done: number, of: number) => void };

/**
 * Makes the database again from the received files, beside the old one, and puts it in its place when it is complete:
 * the same files give the same figures. Where a file cannot be loaded again the old database stays.
 */
export async function rebuild(folder: DataFolder, options: Options): Promise<Rebuilt> {
	const fresh = `${folder.database}.new`;
	remove(fresh);
	const state = openState(folder);
	const old = await openOld(folder);
	try {
		if (old) await noteAll(old, state, folder);
		const { rejects, ...rebuilt } = await fill(folder, fresh, state, options).finally(() => old?.close());
		if (rebuilt.unrestored.length > 0) remove(fresh);
		else replace(folder, fresh, rejects);
		return rebuilt;
	} finally {
		state.close();
	}
}

/** The old database, held so that no other process works with it; null where it can't be read any more. */
async function openOld(folder: DataFolder): Promise<Database | null> {
	try {
		return await open(folder);
	} catch (fault) {
		if (fault instanceof Refusal) throw fault;
		return null;
	}
}

/** A crash may have left loaded files, or a withdrawal, out of the register. */
async function noteAll(old: Database, state: DatabaseSync, folder: DataFolder): Promise<void> {
	const db = await old.connect();
	const tables = await db.rows(
		"select table_name as name from duckdb_tables() where table_name in ('import', 'withdrawal')",
	);
	if (tables.some(({ name }) => name === 'withdrawal')) await noteWithdrawals(db, state, folder, 'restart');
	if (tables.some(({ name }) => name === 'import')) await noteLoaded(db, state);
	db.close();
}

async function fill(
	folder: DataFolder,
	file: string,
	state: DatabaseSync,
	options: Options,
): Promise<Rebuilt & { rejects: Set<string> }> {
	const database = await open(folder, file);
	try {
		const db = await database.connect();
		await loadModels(db);
		await markMade(db);
		const files = receivedFiles(state);
		const unrestored = await restore(db, folder, { received: files, withdrawn: withdrawnFiles(state) }, options);
		await refresh(db, options.progress);
		await db.run('checkpoint');
		const rejects = await rejectFiles(db);
		db.close();
		return { files: files.length, unrestored, rejects };
	} finally {
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
