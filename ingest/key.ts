import { type Connection, listValue } from '../sql/database.server.ts';
import type { Format } from './formats/format.ts';
import { formats } from './formats/index.ts';

/** Columns that identify a row, of the kinds that need no keys of their own. */
const keys = new Map(formats.flatMap(({ kind, key }: Format) => (key ? [[kind, key]] : [])));

/** Says to SQL which table and columns a kind is told by; false for a kind with keys of its own. */
export async function nameKey(db: Connection, kind: string): Promise<boolean> {
	const key = keys.get(kind);
	if (!key) return false;
	await db.run('set variable raw_table = $table', { table: `raw_${kind}` });
	await db.run('set variable key_columns = $columns', { columns: listValue([...key]) });
	return true;
}
