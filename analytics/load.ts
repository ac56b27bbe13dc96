import { shanghai } from '../ingest/clock.ts';
import type { DataFolder } from '../ingest/folder.ts';
import { ingest, type IngestOptions, type Taken } from '../ingest/ingest.ts';
import { readingKey, receivedFiles } from '../ingest/ledger.ts';
import { listFiles } from '../ingest/list_files.ts';
import { inState, openState, withState } from '../ingest/state.ts';
import type { Connection } from '../sql/database.server.ts';
import { assertAuditWorks } from './audit/working.ts';
import { type Actor, auditImports } from './audit.ts';
import type { ImportedFile, IngestResult } from './contract/index.ts';
import { assertRoom, bytesOf } from './disk_room.ts';
import { recheck } from './recheck.ts';
import type { Lock } from './lock.ts';
import { openLog } from './log.ts';
import { newestProfile } from './profiles.ts';
import { keyOf, noteLoaded } from './reconcile.ts';
import { refresh } from './refresh.ts';

export type LoadOptions = IngestOptions & {
	/** Held while facts and figures change, so that nobody stores figures of what is no longer so. */
	lock?: Lock;
	/** Called once the files are taken in: from here on nothing is cancelled any more. */
	onTaken?: () => void;
	/** Who asked for it; the console unless said otherwise. */
	actor?: Actor;
	/** Called once facts and figures are up to date; the data checks come after. */
	onRefreshed?: () => void;
};

/**
 * Takes files in, brings facts and figures up to date and runs the data checks: the answer of `ingest --json`. Refuses
 * where the disk has no room.
 */
export async function load(
	db: Connection,
	folder: DataFolder,
	paths: readonly string[],
	options: LoadOptions,
): Promise<IngestResult> {
	assertRoom(folder.root, bytesOf(await listFiles(paths)));
	if (!options.dryRun) withState(folder, assertAuditWorks);
	const profile = withState(folder, newestProfile);
	const taken = await ingest(db, folder, paths, { log: openLog(folder.root), ...options, profile });
	options.onTaken?.();
	if (!options.dryRun) {
		const update = () => refresh(db, options.progress);
		await (options.lock ? options.lock(update) : update());
		await note(db, folder, taken, options);
		options.onRefreshed?.();
		await recheck(db, options);
		await db.run('checkpoint');
	}
	const waiting = await countWaiting(db, taken);
	const files = taken.map((table) => describe(table, waiting.get(table.id ?? 0) ?? 0));
	return { files, totals: total(files) };
}

/** Comes after the refresh: a file that is loaded and not noted tells the next start that this run was cut short. */
async function note(db: Connection, folder: DataFolder, taken: readonly Taken[], options: LoadOptions): Promise<void> {
	const { now, actor = 'console' } = options;
	const state = openState(folder);
	const at = shanghai(now());
	try {
		const noted = new Set(receivedFiles(state).map(readingKey));
		await noteLoaded(db, state, actor);
		// What was tried again in vain is no other reading; the audit has each try.
		const others = taken.filter((table) => table.status === 'rejected' || noted.has(keyOf(table)));
		inState(state, () => auditImports(state, others, { at, actor }));
	} finally {
		state.close();
	}
}

/** How many rows of each of these imports wait for what they refer to, once all files are in. */
async function countWaiting(db: Connection, taken: readonly Taken[]): Promise<Map<number, number>> {
	const first = Math.min(...taken.map((table) => table.id ?? Infinity));
	if (!Number.isFinite(first)) return new Map();
	const rows = await db.rows(
		'select import_id, count(*) as waiting from unmatched_row where import_id >= $first::integer group by import_id',
		{ first },
	);
	return new Map(rows.map((row) => [Number(row.import_id), Number(row.waiting)]));
}

function describe(
	{ id: _, name: _name, sha256: _sha256, askedKind: _askedKind, profile: _profile, ...table }: Taken,
	unmatched: number,
): ImportedFile {
	return { ...table, unmatched };
}

function total(files: readonly ImportedFile[]): IngestResult['totals'] {
	const sum = (count: keyof IngestResult['totals']) => files.reduce((so, file) => so + file[count], 0);
	return {
		rows: sum('rows'),
		loaded: sum('loaded'),
		duplicate: sum('duplicate'),
		corrected: sum('corrected'),
		rejected: sum('rejected'),
		skipped: sum('skipped'),
		unmatched: sum('unmatched'),
	};
}
