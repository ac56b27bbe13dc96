import type { Connection } from './database.server.ts';

/** Runs `work` in one transaction: all of it is kept, or, when it throws, nothing. */
export async function inTransaction<T>(db: Connection, work: () => Promise<T>): Promise<T> {
	await db.run('begin');
	try {
		const result = await work();
		await db.run('commit');
		return result;
	} catch (fault) {
		await db.run('rollback');
		throw fault;
	}
}
