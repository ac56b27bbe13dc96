import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '../ingest/folder.ts';
import { type ReadingKey, readingKey } from '../ingest/ledger.ts';
import { type DatabaseSync, inState } from '../ingest/state.ts';
import { noteWithdrawal, type Withdrawn, withdrawnFiles } from '../ingest/withdrawn.ts';
import type { Connection, Row } from '../sql/database.server.ts';
import { statement } from '../sql/statement.ts';
import { inTransaction } from '../sql/transaction.ts';
import { type Actor, writeAudit } from './audit.ts';

/**
 * Writes withdrawals that the database knows and the register does not into the register and the audit, and removes
 * their lists of rejected rows. The database decides: what is committed there has happened. Gives how many files.
 */
export async function noteWithdrawals(
	db: Connection,
	state: DatabaseSync,
	folder: DataFolder,
	by: Actor,
): Promise<number> {
	const noted = tablesByFile(withdrawnFiles(state));
	let files = 0;
	for (const [sha256, known] of await withdrawnTables(db)) {
		const rows = known.slice(noted.get(sha256) ?? 0);
		const [first] = rows;
		if (!first) continue;
		files++;
		const [at, reason] = [String(first.withdrawn_at), String(first.reason)];
		const detail = { reason, tables: rows.map((row) => ({ id: row.import_id, ...countsOf(row), kind: row.kind })) };
		inState(state, () => {
			for (const tables of Map.groupBy(rows, (row) => readingKey(readingOf(row))).values())
				noteWithdrawal(state, { ...readingOf(tables[0] ?? first), tables: tables.map(tableOf), at, reason, by });
			writeAudit(state, { at, actor: by, act: 'withdrawal', subject: sha256, detail });
		});
		for (const { import_id } of rows)
			for (const end of ['csv', 'xlsx'])
				rmSync(join(folder.imports, `${sha256}-${String(import_id)}.rejects.${end}`), { force: true });
	}
	return files;
}

/** Files that were taken back and that the database, which was made again, does not know of. */
export async function missingWithdrawn(db: Connection, state: DatabaseSync): Promise<Withdrawn[]> {
	const left = new Map([...(await withdrawnTables(db))].map(([sha256, rows]) => [sha256, rows.length]));
	return withdrawnFiles(state).filter(({ sha256, tables }) => {
		const known = left.get(sha256) ?? 0;
		left.set(sha256, Math.max(0, known - tables.length));
		return known < tables.length;
	});
}

/** Registers in a database made again that a file was there and was taken back; nothing of it is read. */
export async function registerWithdrawn(db: Connection, file: Withdrawn): Promise<void> {
	const { path, name, sha256, loadedAt, at, reason } = file;
	await inTransaction(db, async () => {
		for (const table of file.tables) {
			await db.run(statement('withdraw/register.sql'), { ...table, path, name, sha256, received_at: loadedAt });
			await db.run(statement('withdraw/register_reason.sql'), { at, reason });
		}
	});
}

function tablesByFile(files: readonly Withdrawn[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { sha256, tables } of files) counts.set(sha256, (counts.get(sha256) ?? 0) + tables.length);
	return counts;
}

/** What the database says was taken back, by content hash, in order of imports. */
async function withdrawnTables(db: Connection): Promise<Map<string, Row[]>> {
	const rows = await db.rows(`
		select import_id, sha256, sheet, kind, asked_kind, profile, withdrawn_at::timestamp(0)::varchar as withdrawn_at, withdrawal.reason,
			columns(['rows', 'loaded', 'duplicate', 'corrected', 'rejected', 'skipped'])::integer
		from withdrawal join import using (import_id)
		order by import_id`);
	return Map.groupBy(rows, ({ sha256 }) => String(sha256));
}

function tableOf(row: Row): Withdrawn['tables'][number] {
	const text = (value: Row[string] | undefined) => (typeof value === 'string' ? value : null);
	return { sheet: text(row.sheet), kind: text(row.kind), ...countsOf(row) };
}

function readingOf({ sha256, asked_kind, profile }: Row): ReadingKey {
	return {
		sha256: String(sha256),
		kind: typeof asked_kind === 'string' ? asked_kind : null,
		profile: typeof profile === 'number' ? profile : null,
	};
}

function countsOf(row: Row) {
	return {
		rows: Number(row.rows),
		loaded: Number(row.loaded),
		duplicate: Number(row.duplicate),
		corrected: Number(row.corrected),
		rejected: Number(row.rejected),
		skipped: Number(row.skipped),
	};
}
