import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { shanghai } from '../../ingest/clock.ts';
import type { DataFolder } from '../../ingest/folder.ts';
import { receivedFiles, storedName } from '../../ingest/ledger.ts';
import type { DatabaseSync } from '../../ingest/state.ts';
import { withdrawnFiles } from '../../ingest/withdrawn.ts';
import type { Connection } from '../../sql/database.server.ts';
import { drawers } from '../inbox/put_away.ts';
import type { Terms } from './terms.ts';

/** Something whose term is over: which kind, what it is called in the audit, where it lies. */
export type Overdue =
	| { kind: 'received'; subject: string; path: string; since: string }
	| { kind: 'rejects'; subject: string; path: string; since: string; import: number }
	| { kind: 'inbox'; subject: string; path: string; since: string };

/** What is to be deleted at an instant (security.md, R29). */
export async function overdue(
	db: Connection,
	place: { folder: DataFolder; state: DatabaseSync; inbox: string | null },
	terms: Terms,
	now: Date,
): Promise<Overdue[]> {
	const before = (days: number) => shanghai(new Date(now.getTime() - days * 86_400_000));
	return [
		...received(place.state, place.folder, before(terms.received)),
		...(await rejects(db, place.folder, before(terms.rejects))),
		...inboxDays(place.inbox, before(terms.rejects).slice(0, 10)),
	];
}

/** A file that was read again, as another kind or with another profile, is kept as long as its last reading. */
function received(state: DatabaseSync, { imports }: DataFolder, before: string): Overdue[] {
	const all = [
		...receivedFiles(state).map(({ sha256, stored, loadedAt }) => ({ sha256, stored, loadedAt })),
		...withdrawnFiles(state).map(({ sha256, path, loadedAt }) => ({
			sha256,
			stored: storedName(sha256, path),
			loadedAt,
		})),
	];
	return [...Map.groupBy(all, ({ stored }) => stored)].flatMap(([stored, files]) => {
		const since =
			files
				.map(({ loadedAt }) => loadedAt)
				.sort()
				.at(-1) ?? '';
		const [path, subject] = [join(imports, stored), files[0]?.sha256 ?? ''];
		return since < before && existsSync(path) ? [{ kind: 'received', subject, path, since } as const] : [];
	});
}

async function rejects(db: Connection, { imports }: DataFolder, before: string): Promise<Overdue[]> {
	const rows = await db.rows(
		`select import_id::integer as import, sha256, rejects, received_at::varchar as since
		from import
		where rejects is not null and received_at < $before::timestamp`,
		{ before },
	);
	return rows.map((row) => ({
		...{ kind: 'rejects', subject: String(row.sha256), since: String(row.since), import: Number(row.import) },
		path: join(imports, basename(String(row.rejects))),
	}));
}

/** The days of the drawers in which what was taken in is put away. */
function inboxDays(inbox: string | null, before: string): Overdue[] {
	const folders = inbox === null ? [] : Object.values(drawers).map((drawer) => join(inbox, drawer));
	return folders.flatMap((folder) => {
		const days = existsSync(folder) ? readdirSync(folder).filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)) : [];
		return days
			.filter((day) => day < before)
			.map(
				(day) =>
					({ kind: 'inbox', subject: `${basename(folder)}/${day}`, path: join(folder, day), since: day }) as const,
			);
	});
}
