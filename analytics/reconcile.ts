import type { DataFolder } from '../ingest/folder.ts';
import type { Taken } from '../ingest/ingest.ts';
import { noteReceived, receivedFiles } from '../ingest/ledger.ts';
import { type DatabaseSync, openState } from '../ingest/state.ts';
import type { Connection } from '../sql/database.server.ts';
import { Refusal } from './refusal.ts';
import { refresh } from './refresh.ts';
import { restore } from './restore.ts';

type Options = { now: () => Date; progress?: (step: string, done: number, of: number) => void };

/**
 * Brings the database and the register of received files together after a crash: what is registered and not in the
 * database is loaded from the store, what is in the database and not registered is registered, and a refresh that was
 * cut short is finished.
 */
export async function reconcile(db: Connection, folder: DataFolder, options: Options): Promise<void> {
	const state = openState(folder);
	try {
		const loaded = await loadedTables(db);
		const hashes = new Set(loaded.map((table) => table.sha256));
		const registered = receivedFiles(state);
		const missing = registered.filter((file) => !hashes.has(file.sha256));
		const unrestored = await restore(db, folder, missing, options);
		const noted = new Set(registered.map((file) => file.sha256));
		const unnoted = loaded.filter((table) => !noted.has(table.sha256));
		if (missing.length > 0 || unnoted.length > 0 || (await isCutShort(db))) await refresh(db, options.progress);
		note(state, unnoted);
		const [first] = unrestored;
		if (first)
			throw new Refusal(500, `已接收的文件“${first.name}”无法重新载入：${first.reason}。请从备份恢复数据目录。`);
	} finally {
		state.close();
	}
}

function note(state: DatabaseSync, tables: readonly (Taken & { receivedAt: string })[]): void {
	for (const [at, received] of Map.groupBy(tables, (table) => table.receivedAt))
		noteReceived(state, received, null, at);
}

/** What the database says is loaded, as far as the register needs it. */
async function loadedTables(db: Connection): Promise<(Taken & { receivedAt: string })[]> {
	const rows = await db.rows(`
		select import_id, path, name, sha256, sheet, kind, received_at, rows::integer as rows, loaded::integer as loaded
		from import
		where status = 'loaded'
		order by import_id`);
	const unknown = { duplicate: 0, corrected: 0, rejected: 0, skipped: 0, warnings: [], rejects: null, reason: null };
	return rows.map((row) => ({
		...unknown,
		id: Number(row.import_id),
		status: 'loaded',
		path: String(row.path),
		name: String(row.name),
		sha256: String(row.sha256),
		sheet: row.sheet === null ? null : String(row.sheet),
		kind: row.kind === null ? null : String(row.kind),
		rows: Number(row.rows),
		loaded: Number(row.loaded),
		receivedAt: String(row.received_at),
	}));
}

async function isCutShort(db: Connection): Promise<boolean> {
	const rows = await db.rows(`
		(select 1 from touched_slip limit 1)
		union all (select 1 from due_month limit 1)
		union all (select 1 from due_figure limit 1)`);
	return rows.length > 0;
}
