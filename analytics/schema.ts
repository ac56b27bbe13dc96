import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { Connection } from '../sql/database.server.ts';
import { statement } from '../sql/statement.ts';

/** Whether a database was made with other tables than this program's: it has to be made again. */
export async function isOutdated(db: Connection): Promise<boolean> {
	const tables = await db.rows('select table_name as name from duckdb_tables() where not temporary');
	if (tables.length === 0) return false;
	if (!tables.some(({ name }) => name === 'made_with')) return true;
	const [made] = await db.rows('select tables_hash from made_with');
	return made?.tables_hash !== tablesHash();
}

/** Notes in a database which tables it was made with, unless it is noted: a start on a full disk writes nothing. */
export async function markMade(db: Connection): Promise<void> {
	const tables = await db.rows("select 1 from duckdb_tables() where table_name = 'made_with'");
	if (tables.length > 0 && !(await isOutdated(db))) return;
	await db.run('create or replace table made_with as select $hash::varchar as tables_hash', { hash: tablesHash() });
}

/** Changes with any table, not with comments or spaces. */
export function tablesHash(): string {
	const names = readdirSync(new URL('../sql/1_tables/', import.meta.url)).filter((name) => name.endsWith('.sql'));
	const texts = names.sort().map((name) => statement(`1_tables/${name}`).replace(/--.*/g, '').replace(/\s+/g, ' '));
	return createHash('sha256').update(texts.join('\n')).digest('hex');
}
