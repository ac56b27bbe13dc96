import { z } from 'zod';
import { basename, extname } from 'node:path';
import type { Taken } from './ingest.ts';
import type { DatabaseSync } from './state.ts';

const Kept = z.object({
	place: z.int(),
	run: z.int(),
	sha256: z.string(),
	stored: z.string(),
	name: z.string(),
	path: z.string(),
	kind: z.string().nullable(),
	loadedAt: z.string(),
	/** Version of the format profile that it was read with; null: what ships. */
	profile: z.nullable(z.int()),
});

/** A reading of a received file that was loaded: what `rebuild` needs to load it again as it was. */
export type Kept = z.infer<typeof Kept>;

/** What tells a reading from the others: a file is read once with each format profile and as each kind. */
export type ReadingKey = { sha256: string; kind: string | null; profile: number | null };

export function readingKey({ sha256, kind, profile }: ReadingKey): string {
	return JSON.stringify([sha256, kind, profile]);
}

/** The file name under which a received file lies in the store; endings that are none are left out. */
export function storedName(sha256: string, path: string): string {
	return sha256 + (/^\.[a-z0-9]{1,8}$/.exec(extname(basename(path)).toLowerCase())?.[0] ?? '');
}

/** All readings of received files, in the order they were loaded in. */
export function receivedFiles(state: DatabaseSync): Kept[] {
	const rows = state.prepare(
		'select place, run, sha256, stored, name, path, kind, loaded_at as loadedAt, profile from received order by place',
	);
	return z.array(Kept).parse(rows.all());
}

/**
 * Notes the files of one run of ingest of which something was loaded; those that are noted already stay as they are.
 * `loadedAt` is Shanghai time. Runs inside the caller's transaction.
 */
export function noteReceived(state: DatabaseSync, taken: readonly Taken[], loadedAt: string): void {
	const files = Map.groupBy(
		taken.filter((table) => table.status === 'loaded'),
		(table) => table.sha256,
	);
	const insert = state.prepare(`
		insert into received (run, sha256, stored, name, path, kind, loaded_at, imports, profile)
		values ($run, $sha256, $stored, $name, $path, $kind, $loadedAt, $imports, $profile)
		on conflict do nothing`);
	const run = Number(state.prepare('select coalesce(max(run), 0) + 1 as next from received').get()?.next);
	for (const [sha256, tables] of files) {
		const [first] = tables;
		if (!first) continue;
		const imports = tables.map(({ id, sheet, kind: found, rows, loaded }) => ({
			id,
			sheet,
			kind: found,
			rows,
			loaded,
		}));
		const { path, name, askedKind: kind, profile } = first;
		const stored = storedName(sha256, path);
		insert.run({ run, sha256, stored, name, path, kind, loadedAt, imports: JSON.stringify(imports), profile });
	}
}
