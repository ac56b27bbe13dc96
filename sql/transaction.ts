import type { Connection } from './database.server.ts';

/** Runs `work` in one transaction: all of it is kept, or, when it throws, nothing. */
export async function inTransaction<T>(db: Connection, work: () => Promise<T>): Promise<T> {
	await db.run('begin');
	try {
		const result = await work();
		await db.run('commit');
		return result;
	} catch (fault) {
		// A failed commit has rolled back already, and an instance that gave up can't.
		await db.run('rollback').catch(() => {});
		throw fault;
	}
}
