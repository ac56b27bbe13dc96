import type { DataFolder } from '../ingest/folder.ts';
import type { Taken } from '../ingest/ingest.ts';
import { type Kept, noteReceived, readingKey, receivedFiles } from '../ingest/ledger.ts';
import { type DatabaseSync, inState, openState } from '../ingest/state.ts';
import type { Connection } from '../sql/database.server.ts';
import { type Actor, auditImports } from './audit.ts';
import { Refusal } from './refusal.ts';
import { refresh } from './refresh.ts';
import { restore } from './restore.ts';
import { cannotRemake, erasedOf } from './retention/erased.ts';
import { missingWithdrawn, noteWithdrawals } from './withdrawals.ts';

type Options = { now: () => Date; progress?: (step: string, done: number, of: number) => void };

/**
 * Brings the database and the register of received files together after a crash: what is registered and not in the
 * database is loaded from the store, what is in the database and not registered is registered, also a withdrawal, and a
 * refresh that was cut short is finished. Answers in Chinese what it did.
 */
export async function reconcile(db: Connection, folder: DataFolder, options: Options): Promise<string[]> {
	const state = openState(folder);
	try {
		await noteWithdrawals(db, state, folder, 'restart');
		const loaded = new Set((await loadedTables(db)).map(keyOf));
		const missing = missingFiles(state, folder, loaded);
		const withdrawn = await missingWithdrawn(db, state);
		const [unrestored] = await restore(db, folder, state, { received: missing, withdrawn }, options);
		const fresh = await unnoted(db, state);
		const isLeft = await isCutShort(db);
		if (missing.length > 0 || fresh.length > 0 || isLeft) {
			await refresh(db, options.progress);
			await db.run('checkpoint');
		}
		await noteLoaded(db, state, 'restart');
		if (unrestored) {
			const { name, reason } = unrestored;
			throw new Refusal(500, `收到的文件“${name}”无法重新载入：${reason}。请从备份恢复数据目录。`);
		}
		return [
			...named('数据库中缺少的文件已重新载入', missing),
			...named('已载入而未登记的文件已补登记', fresh),
			...(isLeft ? ['上次没有算完的指标已算完。'] : []),
		];
	} finally {
		state.close();
	}
}

/**
 * Registered files that the database does not have. Refuses where one of them was deleted when its term was over, unless the
 * database was made again without it on purpose.
 */
function missingFiles(state: DatabaseSync, folder: DataFolder, loaded: ReadonlySet<string>): Kept[] {
	const missing = receivedFiles(state).filter((file) => !loaded.has(readingKey(file)));
	const erased = erasedOf(state, folder, missing);
	const lost = erased.filter(({ isLeftOut }) => !isLeftOut);
	if (lost.length > 0) throw cannotRemake(lost.length);
	const gone = new Set(erased.map(({ stored }) => stored));
	return missing.filter(({ stored }) => !gone.has(stored));
}

/** Registers what is in the database and not in the register, in the order it was loaded in. */
export async function noteLoaded(db: Connection, state: DatabaseSync, actor: Actor): Promise<void> {
	const runs = Map.groupBy(await unnoted(db, state), (table) =>
		JSON.stringify([table.receivedAt, table.askedKind, table.profile]),
	);
	for (const tables of runs.values()) {
		const at = tables[0]?.receivedAt ?? '';
		inState(state, () => {
			noteReceived(state, tables, at);
			auditImports(state, tables, { at, actor });
		});
	}
}

/** One sentence that counts files and names the first of them. */
function named(what: string, files: readonly { sha256: string; name: string }[]): string[] {
	const names = [...new Map(files.map((file) => [file.sha256, file.name])).values()];
	const others = names.length > 5 ? '等' : '';
	return names.length > 0 ? [`${what}（${names.length} 个）：${names.slice(0, 5).join('、')}${others}。`] : [];
}

type Loaded = Taken & { receivedAt: string };

async function unnoted(db: Connection, state: DatabaseSync): Promise<Loaded[]> {
	const noted = new Set(receivedFiles(state).map(readingKey));
	return (await loadedTables(db)).filter((table) => !noted.has(keyOf(table)));
}

/** Keys of the readings that a database has loaded, also one of an older version. */
export async function loadedReadings(db: Connection): Promise<string[]> {
	return [...new Set((await loadedTables(db)).map(keyOf))];
}

/** The reading that a table came from. */
export function keyOf({ sha256, askedKind, profile }: Taken): string {
	return readingKey({ sha256, kind: askedKind, profile });
}

/** What the database says is loaded, as far as the register needs it; one of an older version may know less. */
async function loadedTables(db: Connection): Promise<Loaded[]> {
	const rows = await db.rows("select * from import where status = 'loaded' order by import_id");
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
		askedKind: typeof row.asked_kind === 'string' ? row.asked_kind : null,
		rows: Number(row.rows),
		loaded: Number(row.loaded),
		// A database of an earlier version of the program has no such column.
		profile: typeof row.profile === 'number' ? row.profile : null,
		receivedAt: String(row.received_at),
	}));
}

/** Whether a refresh has not ended: it is at work, or was cut short. */
export async function isCutShort(db: Connection): Promise<boolean> {
	const rows = await db.rows(`
		(select 1 from touched_slip limit 1)
		union all (select 1 from due_slip limit 1)
		union all (select 1 from due_figure limit 1)`);
	return rows.length > 0;
}
