import { renameSync, rmSync } from 'node:fs';
import type { DataFolder } from '../ingest/folder.ts';
import { receivedFiles } from '../ingest/ledger.ts';
import { type DatabaseSync, openState } from '../ingest/state.ts';
import { sealStore } from '../ingest/vault/seal_store.ts';
import { withdrawnFiles } from '../ingest/withdrawn.ts';
import type { Database } from '../sql/database.server.ts';
import { loadModels } from '../sql/models.ts';
import { logsOf } from './database_logs.ts';
import { open } from './open.ts';
import { isDamaged } from './host_fault.ts';
import { staleRejects } from './leftovers.ts';
import { noteLoaded } from './reconcile.ts';
import { refresh } from './refresh.ts';
import { Refusal } from './refusal.ts';
import { assertRegistered } from './registered.ts';
import { restore, type Unrestored } from './restore.ts';
import { cannotRemake, erasedOf, noteLeftOut } from './retention/erased.ts';
import { markMade } from './schema.ts';
import { noteWithdrawals } from './withdrawals.ts';

/** How many files were loaded again, and which could not be. */
export type Rebuilt = { files: number; unrestored: Unrestored[] };

type Options = {
	now: () => Date;
	progress?: (step: string, done: number, of: number) => void;
	/** Leaves files out that were deleted when their term was over; else it refuses to make the database without them. */
	withoutErased?: boolean;
};

/**
 * Makes the database again from the received files, beside the old one, and puts it in its place when it is complete:
 * the same files give the same figures. Where a file cannot be loaded again the old database stays. Refuses where the
 * register of received files is lost, or where files were deleted when their term was over.
 */
export async function rebuild(folder: DataFolder, options: Options): Promise<Rebuilt> {
	const fresh = `${folder.database}.new`;
	remove(fresh);
	const state = openState(folder);
	const old = await openOld(folder);
	try {
		if (old) await noteAll(old, state, folder);
		assertRegistered(folder, state);
		const erased = erasedOf(state, folder, receivedFiles(state)).filter(({ isLeftOut }) => !isLeftOut);
		if (erased.length > 0 && !options.withoutErased) throw cannotRemake(erased.length);
		await sealStore(folder, options);
		const { stale, ...rebuilt } = await fill(folder, fresh, state, options).finally(() => old?.close());
		if (rebuilt.unrestored.length > 0) remove(fresh);
		else {
			replace(folder, fresh, stale);
			if (options.withoutErased) noteLeftOut(state);
		}
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

/** A crash may have left loaded files, or a withdrawal, out of the register; a damaged database can't say any more which. */
async function noteAll(old: Database, state: DatabaseSync, folder: DataFolder): Promise<void> {
	const db = await old.connect();
	try {
		const tables = await db.rows(
			"select table_name as name from duckdb_tables() where table_name in ('import', 'withdrawal')",
		);
		if (tables.some(({ name }) => name === 'withdrawal')) await noteWithdrawals(db, state, folder, 'restart');
		if (tables.some(({ name }) => name === 'import')) await noteLoaded(db, state, 'restart');
	} catch (fault) {
		if (!isDamaged(fault)) throw fault;
	} finally {
		db.close();
	}
}

/** What is rebuilt, and which lists of rejected rows only the old database names: imports may have other numbers now. */
type Filled = Rebuilt & { stale: string[] };

async function fill(folder: DataFolder, file: string, state: DatabaseSync, options: Options): Promise<Filled> {
	const database = await open(folder, file);
	try {
		const db = await database.connect();
		await loadModels(db);
		await markMade(db);
		const all = receivedFiles(state);
		const gone = new Set(erasedOf(state, folder, all).map(({ stored }) => stored));
		const files = all.filter(({ stored }) => !gone.has(stored));
		const unrestored = await restore(db, folder, state, { received: files, withdrawn: withdrawnFiles(state) }, options);
		await refresh(db, options.progress);
		await db.run('checkpoint');
		const stale = await staleRejects(db, folder);
		db.close();
		return { files: new Set(files.map(({ sha256 }) => sha256)).size, unrestored, stale };
	} finally {
		database.close();
	}
}

/** Swaps the databases. A crash in between leaves the old one without what its log held: the next start loads it again. */
function replace(folder: DataFolder, fresh: string, stale: readonly string[]): void {
	for (const path of logsOf(folder.database)) rmSync(path, { force: true });
	renameSync(fresh, folder.database);
	for (const path of stale) rmSync(path, { force: true });
}

function remove(file: string): void {
	for (const path of [file, ...logsOf(file)]) rmSync(path, { force: true });
}
