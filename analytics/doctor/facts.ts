import { existsSync } from 'node:fs';
import type { DataFolder } from '../../ingest/folder.ts';
import { type Connection, openDatabase } from '../../sql/database.server.ts';
import type { DatabaseFacts } from '../contract/index.ts';
import { isDamaged } from '../host_fault.ts';
import { programVersion } from '../program_version.ts';
import { loadedReadings } from '../reconcile.ts';
import { isOutdated } from '../schema.ts';

const unknown = { duckdb: null, program: null, isOutdated: false, isAtWork: false, readings: [], inbox: null };

/** What the checks say where the server that holds the database does not answer. */
export const silent: DatabaseFacts = { state: 'silent', ...unknown };

/** What a connection knows of its database. */
export async function factsOf(
	db: Connection,
	{ isAtWork, inbox }: Pick<DatabaseFacts, 'isAtWork' | 'inbox'>,
): Promise<DatabaseFacts> {
	const [row] = await db.rows('select version() as version');
	return {
		state: 'open',
		duckdb: String(row?.version),
		program: programVersion(),
		isOutdated: await isOutdated(db),
		readings: await loadedReadings(db),
		...{ isAtWork, inbox },
	};
}

/** The same of a database that nobody has open, read without changing it or its log. */
export async function factsAlone({
	database: path,
	temp,
}: Pick<DataFolder, 'database' | 'temp'>): Promise<DatabaseFacts> {
	if (!existsSync(path)) return { state: 'missing', ...unknown };
	try {
		const database = await openDatabase(path, { memoryLimit: '900MB', threads: 2, temp, readOnly: true });
		const db = await database.connect();
		try {
			return await factsOf(db, { isAtWork: false, inbox: null });
		} finally {
			db.close();
			database.close();
		}
	} catch (thrown) {
		if (/set lock on file/i.test(String(thrown))) return { state: 'busy', ...unknown };
		if (isDamaged(thrown)) return { state: 'damaged', ...unknown };
		throw thrown;
	}
}
