import type { Connection } from '../sql/database.server.ts';
import { statement } from '../sql/statement.ts';

/** One table taken in (or refused), as the register of imports keeps it. */
export type Import = {
	id: number;
	path: string;
	name: string;
	sha256: string;
	sheet: string | null;
	kind: string | null;
	status: 'loaded' | 'rejected';
	reason: string | null;
	rows: number;
	loaded: number;
	duplicate: number;
	corrected: number;
	rejected: number;
	skipped: number;
	warnings: string[];
	rejects: string | null;
	/** The kind that the user named. */
	askedKind: string | null;
	/** Version of the format profile that it was read with; null: none. */
	profile: number | null;
};

/** Writes an import into the register, inside the transaction that merges its rows. `at` is Shanghai time. */
export async function registerImport(db: Connection, entry: Import, at: string): Promise<void> {
	const { id, warnings, ...rest } = entry;
	await db.run(statement('merge/register.sql'), { ...rest, id, warnings: JSON.stringify(warnings), at });
}

/** The highest number an import has. */
export async function lastImport(db: Connection): Promise<number> {
	const [row] = await db.rows('select coalesce(max(import_id), 0) as last from import');
	return Number(row?.last ?? 0);
}

/** Content hashes of files of which another reading with this version of the format profile would give nothing more. */
export async function knownFiles(db: Connection, profile: number | null): Promise<Set<unknown>> {
	const rows = await db.rows(statement('merge/known_file.sql'), { profile });
	return new Set(rows.map(({ sha256 }) => sha256));
}
