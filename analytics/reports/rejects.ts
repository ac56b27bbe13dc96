import type { Connection } from '../../sql/database.server.ts';
import { Rejects } from '../contract/index.ts';
import type { Visible } from '../visible.ts';

/** The rejected rows of an import, grouped by reason, and one by one as far as `limit`; the texts are masked. */
export async function rejects(
	db: Connection,
	visible: Visible,
	query: { id: number; limit: number },
): Promise<Rejects | null> {
	const known = visible.regions === 'all' ? await importNamed(db, query.id) : undefined;
	if (!known) return null;
	const groups = await db.rows(
		`select column_name as column, reason, count(*)::integer as count
		from reject
		where import_id = $id::integer
		group by all
		order by count desc, column_name, reason`,
		{ id: query.id },
	);
	const rows = await db.rows(
		`select source_line as line, column_name as column, reason, raw
		from reject
		where import_id = $id::integer
		order by source_line
		limit $limit::integer`,
		query,
	);
	return Rejects.parse({ id: query.id, name: known.name, groups, rows });
}

/** Where the reject file of an import lies; null when it has none. */
export async function rejectFile(
	db: Connection,
	visible: Visible,
	id: number,
): Promise<{ name: string; path: string } | null> {
	const known = visible.regions === 'all' ? await importNamed(db, id) : undefined;
	return known?.rejects ? { name: known.name, path: known.rejects } : null;
}

async function importNamed(db: Connection, id: number): Promise<{ name: string; rejects: string | null } | undefined> {
	const [row] = await db.rows('select name, rejects from import where import_id = $id::integer', { id });
	return row && { name: String(row.name), rejects: row.rejects === null ? null : String(row.rejects) };
}
