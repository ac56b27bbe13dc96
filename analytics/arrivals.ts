import type { Connection } from '../sql/database.server.ts';
import { statement } from '../sql/statement.ts';
import { inTransaction } from '../sql/transaction.ts';
import { dataVersion } from './data_version.ts';

/**
 * Counts what has arrived and lists what waits, once for all questions, all or nothing, unless that was done of these
 * data by these models already. Comes after a refresh.
 */
export async function storeArrivals(db: Connection): Promise<void> {
	const [made] = await db.rows('select models_hash from models_from');
	const version = `${await dataVersion(db)} ${String(made?.models_hash)}`;
	const [counted] = await db.rows('select data_version from counted_of');
	if (counted?.data_version === version) return;
	await db.run('set variable data_version = $version::varchar', { version });
	await inTransaction(db, () => db.script(statement('refresh/7_arrival.sql')));
}
