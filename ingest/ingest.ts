import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection } from '../sql/database.server.ts';
import type { DataFolder } from './folder.ts';
import { type KnownProfile, noProfile } from './formats/profile.ts';
import { listFiles } from './list_files.ts';
import { Reading, type ReadingOptions } from './reading.ts';
import type { Import } from './register.ts';
import { Session } from './session.ts';

/** What became of one file or sheet. Files that are already loaded or unreadable have no number. */
export type Taken = Omit<Import, 'id' | 'status'> & {
	id: number | null;
	status: 'loaded' | 'already-loaded' | 'rejected';
};

export type IngestOptions = ReadingOptions & {
	/** Kind of all files, where the header alone does not tell. */
	kind?: string | null;
	/** The version of the format profile that the files are read with; none: what ships. */
	profile?: KnownProfile | null;
	/** Read, check and count everything, and keep nothing. */
	dryRun?: boolean;
	now: () => Date;
	progress?: (step: string, done: number, of: number) => void;
	/** What the register says of a file, where that is not what the file system says (uploads, stored files). */
	as?: (path: string) => Origin | undefined;
	/** The files are the store's own: they stay there, whatever becomes of them. */
	isStored?: boolean;
	/** Ends the run early with an exception; the batch at work is rolled back. */
	signal?: AbortSignal;
	/** The same without an exception: what was loaded before stays and is answered. */
	cancel?: AbortSignal;
};

/** Where a received file came from, and when (Shanghai time; null: now). */
export type Origin = { path: string; name: string; receivedAt: string | null };

/**
 * Takes in files and folders, in any order: each table is wholly loaded or not at all, and its counts add up to the
 * row. Facts and figures are not refreshed here. Bad input is in the answer; what is thrown is our fault.
 */
export async function ingest(
	db: Connection,
	folder: DataFolder,
	paths: readonly string[],
	options: IngestOptions,
): Promise<Taken[]> {
	const files = await listFiles(paths);
	const work = await mkdtemp(join(folder.work, 'read-'));
	const job = {
		work,
		secret: folder.keys.pseudonym,
		kind: options.kind ?? null,
		profile: options.profile?.document ?? noProfile,
		sample: 0,
	};
	const reading = new Reading(job, options);
	const session = new Session(db, { ...folder, work }, reading, files, options);
	const stop = () => reading.stop();
	options.signal?.addEventListener('abort', stop);
	try {
		return await session.run();
	} finally {
		options.signal?.removeEventListener('abort', stop);
		stop();
		await rm(work, { recursive: true, force: true });
	}
}
