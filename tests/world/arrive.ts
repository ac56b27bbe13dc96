import type { Connection } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';

/** Counts what has arrived and what waits, as every load does after its refresh. */
export async function arrive(db: Connection): Promise<Connection> {
	await db.run("set variable data_version = 'of this test'");
	await db.script(statement('refresh/7_arrival.sql'));
	return db;
}
