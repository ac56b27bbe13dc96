import type { Connection } from './database.server.ts';
import { assertNoHiddenColumns, loadFolder } from './load.ts';

const layers = ['1_tables/', '2_staging/', '3_facts/', '4_indicators/', '5_reports/'];

/**
 * Makes the tables that are missing and all views and macros anew, in the order of the numbered folders.
 * Throws when a model does not bind: a fault of ours.
 */
export async function loadModels(db: Connection): Promise<void> {
	for (const layer of layers) await loadFolder(db, new URL(layer, import.meta.url));
	await assertNoHiddenColumns(db);
}
