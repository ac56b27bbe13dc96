import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { shanghai } from '../../ingest/clock.ts';
import type { DataFolder } from '../../ingest/folder.ts';
import { receivedFiles } from '../../ingest/ledger.ts';
import { openReadOnly } from '../../ingest/read_only_state.ts';
import type { DatabaseSync } from '../../ingest/state.ts';
import { copyState } from '../../ingest/state_copy.ts';
import { versionOf } from '../../ingest/upgrade.ts';
import type { Connection } from '../../sql/database.server.ts';
import { digestForm, digestOf } from '../digest.ts';
import type { Lock } from '../lock.ts';
import { programVersion } from '../program_version.ts';
import { tablesHash } from '../schema.ts';
import { storedNames } from '../registered.ts';
import type { Source } from './archive.ts';
import { dataKeys } from './key_files.ts';
import type { Head } from './manifest.ts';

const anchorsName = 'audit-anchors.jsonl';

/** Whose data are backed up: those of one moment at which nobody changes facts or figures. */
export type Place = { db: Connection; folder: DataFolder; state: DatabaseSync; lock?: Lock };

/**
 * What a backup is made of: the register as a copy in `work`, the received files that it knows, everything published and
 * the audit's anchors; all that can't be made again, and no keys. `digest` is what the database says at that moment.
 */
export async function snapshot(
	{ db, folder, state, lock = (work) => work() }: Place,
	work: string,
	now: () => Date,
): Promise<{ head: Head; sources: Source[] }> {
	const copy = join(work, 'state.sqlite');
	const anchors = join(work, anchorsName);
	const digest = await digestOfMoment(db, lock, async () => {
		// Before the audit that they vouch for: anchors of entries that are not there would say that its end was cut off.
		if (existsSync(join(folder.root, anchorsName))) copyFileSync(join(folder.root, anchorsName), anchors);
		await copyState(state, copy);
	});
	const { version, missing, received } = told(copy, folder);
	const head: Head = {
		form: 1,
		takenAt: shanghai(now()),
		program: { version: programVersion(), node: process.versions.node },
		schema: { state: version, tables: tablesHash() },
		keys: dataKeys(folder.root),
		...{ digest, missing },
	};
	return {
		head,
		sources: [
			{ name: 'state.sqlite', path: copy },
			...(existsSync(anchors) ? [{ name: anchorsName, path: anchors }] : []),
			...received,
			...published(folder),
		],
	};
}

/** The digest of the data as they were while `copying` ran; nobody who changes them waits longer than for that. */
async function digestOfMoment(db: Connection, lock: Lock, copying: () => Promise<void>): Promise<Head['digest']> {
	try {
		await lock(async () => {
			await db.run('begin transaction read only');
			// A snapshot begins with the first thing that is read.
			await db.rows('select count(*) from import');
			await copying();
		});
		return { form: await digestForm(db), rows: await digestOf(db) };
	} finally {
		// Where it did not begin there is nothing to end.
		await db.run('rollback').catch(() => {});
	}
}

/** What the copy of the register knows: its version, the files of the store and those that are no longer there. */
function told(copy: string, folder: DataFolder): { version: number; missing: string[]; received: Source[] } {
	const state = openReadOnly(copy);
	try {
		const names = storedNames(state).filter((name) => existsSync(join(folder.imports, name)));
		const lost = receivedFiles(state).filter(({ stored }) => !existsSync(join(folder.imports, stored)));
		return {
			version: versionOf(state),
			missing: [...new Set(lost.map(({ name }) => name))],
			received: names.map((name) => ({ name: `imports/${name}`, path: join(folder.imports, name) })),
		};
	} finally {
		state.close();
	}
}

function published(folder: DataFolder): Source[] {
	const names = readdirSync(folder.published).filter((name) => !name.endsWith('.new'));
	return names.sort().map((name) => ({ name: `published/${name}`, path: join(folder.published, name) }));
}
