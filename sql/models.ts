import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { arrangedDays } from './arranged_days.ts';
import type { Connection } from './database.server.ts';
import { assertNoHiddenColumns, loadFolder } from './load.ts';
import { inTransaction } from './transaction.ts';

const layers = ['1_tables/', '2_staging/', '3_facts/', '4_indicators/', '5_reports/'];

/**
 * Makes the tables that are missing and all views and macros anew, in the order of the numbered folders, unless they
 * were made from the same files: that takes half a second of every start. In one transaction, for every commit waits for
 * the disk. Throws when a model does not bind: a fault of ours.
 */
export async function loadModels(db: Connection): Promise<void> {
	const hash = modelsHash();
	if ((await madeFrom(db)) === hash) return;
	await db.run('set variable arranged_days = $days', { days: arrangedDays() });
	await inTransaction(db, async () => {
		for (const layer of layers) await loadFolder(db, new URL(layer, import.meta.url));
		await assertNoHiddenColumns(db);
		await db.run('create or replace table models_from as select $hash::varchar as models_hash', { hash });
	});
}

/** What the models of a database were made from; null where they were never made to the end. */
async function madeFrom(db: Connection): Promise<unknown> {
	const tables = await db.rows("select 1 from duckdb_tables() where table_name = 'models_from'");
	if (tables.length === 0) return null;
	const [made] = await db.rows('select models_hash from models_from');
	return made?.models_hash;
}

/** Changes with any file of the models, with any name, and with the package of holidays. */
function modelsHash(): string {
	const hash = createHash('sha256').update(arrangedDays());
	for (const layer of layers) {
		const root = fileURLToPath(new URL(layer, import.meta.url));
		const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.sql'));
		for (const path of paths.sort()) hash.update(path).update(readFileSync(join(root, path)));
	}
	return hash.digest('hex');
}
