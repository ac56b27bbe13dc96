import type { Connection } from '../sql/database.server.ts';
import { type StoreOptions, storeChecks } from './checks.ts';
import { storeFindings } from './findings/store.ts';

/** Brings what the checks on the tables and the rules on the records find up to the data. Comes after a refresh. */
export async function recheck(db: Connection, options: StoreOptions): Promise<void> {
	await storeChecks(db, options);
	await storeFindings(db, options);
}
