import { arrangedDays } from './arranged_days.ts';
import type { Connection, Database } from './database.server.ts';
import { loadFolder } from './load.ts';
import { statement } from './statement.ts';

/** What a reader may see of the city: units, and of them one department's or one bank's records where one is named. */
export type OwnRows = { regions: 'all' | readonly string[]; department?: string | null; bank?: string | null };

/** What a reader's rows need otherwise than the city's comes last. */
const folders = ['own/tables/', '2_staging/', '3_facts/', '4_indicators/', '5_reports/', 'own/models/'];

/**
 * Makes beside the city's database another one, in memory, in which every table is a view of the reader's own rows and
 * all models stand over those. Which rows, each connection says for itself (`seeOwn`); until it does, none.
 */
export async function openOwn(database: Database): Promise<void> {
	const db = await database.connect();
	try {
		await db.script("attach ':memory:' as own");
		await db.script('use own');
		await db.run('set variable arranged_days = $days', { days: arrangedDays() });
		for (const folder of folders) await loadFolder(db, new URL(folder, import.meta.url));
	} finally {
		db.close();
	}
}

/** Turns a connection to the reader's own rows: from then on no statement finds the city's. */
export async function seeOwn(db: Connection, { regions, department = null, bank = null }: OwnRows): Promise<void> {
	await db.script('use own');
	const isEverywhere = regions === 'all';
	await db.run('set variable own_is_everywhere = $isEverywhere::boolean', { isEverywhere });
	if (isEverywhere) await db.script(statement('own/see_every_unit.sql'));
	else await db.run('set variable own_regions = $regions::varchar[]', { regions: JSON.stringify(regions) });
	await db.run('set variable own_department = $department::varchar', { department });
	await db.run('set variable own_bank = $bank::varchar', { bank });
	await db.script(statement('own/see.sql'));
}
