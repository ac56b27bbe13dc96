import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DataFolder } from '../ingest/folder.ts';
import { storedName } from '../ingest/ledger.ts';
import { keep } from '../ingest/vault/seal.ts';
import type { Connection } from '../sql/database.server.ts';

/**
 * Moves files into the store whose import was kept and that a crash left in the work folder; answers how many. Nobody
 * else may work in the folder.
 */
export async function adoptLeftovers(db: Connection, folder: DataFolder): Promise<number> {
	const { imports, work } = folder;
	const rows = await db.rows('select status, sha256, path, rejects from import');
	const named = rows.flatMap(({ status, sha256, path, rejects }) => [
		...(status === 'loaded' ? [storedName(String(sha256), String(path))] : []),
		...(rejects === null ? [] : [basename(String(rejects))]),
	]);
	const missing = new Set(named.filter((name) => !existsSync(join(imports, name))));
	const found = readdirSync(work, { recursive: true, encoding: 'utf8' }).filter((path) => missing.has(basename(path)));
	await keep(
		folder,
		found.map((path) => join(work, path)),
	);
	return found.length;
}

/** Removes what a crash left behind of readings, of DuckDB and of a rebuild; answers how much. */
export function clearLeftovers({ work, temp, database, root }: DataFolder): number {
	const drafts = readdirSync(root).filter((name) => name.startsWith(`${basename(database)}.new`));
	const paths = [
		...[work, temp].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))),
		...drafts.map((name) => join(root, name)),
	];
	for (const path of paths) rmSync(path, { recursive: true, force: true });
	return paths.length;
}

/** Forgets lists of rejected rows that no import names; answers how many. */
export async function clearRejects(db: Connection, folder: DataFolder): Promise<number> {
	const paths = await staleRejects(db, folder);
	for (const path of paths) rmSync(path);
	return paths.length;
}

/** Lists of rejected rows that no import of this database names. */
export async function staleRejects(db: Connection, { imports }: DataFolder): Promise<string[]> {
	const rows = await db.rows('select rejects from import where rejects is not null');
	const named = new Set(rows.map((row) => basename(String(row.rejects))));
	const names = readdirSync(imports).filter((name) => /\.rejects\.(csv|xlsx)$/.test(name) && !named.has(name));
	return names.map((name) => join(imports, name));
}
