import type { z } from 'zod';
import type { Connection, Row } from '../../sql/database.server.ts';
import { Rejects, type RejectsQuery } from '../contract/index.ts';
import { seesAll, type Visible } from '../visible.ts';
import { rejectAddress } from './reject_address.ts';

type Query = z.output<typeof RejectsQuery>;

/** The rejected rows of an import, grouped by reason, and one by one, a page at a time; the texts are masked. */
export async function rejects(db: Connection, visible: Visible, query: Query): Promise<Rejects | null> {
	const known = seesAll(visible) ? await importNamed(db, query.id) : undefined;
	if (!known) return null;
	const found = await rowsOf(db, query);
	const rows = found.slice(0, query.limit);
	return Rejects.parse({
		id: query.id,
		name: known.name,
		file: known.rejects && rejectAddress(known.rejects),
		groups: await groupsOf(db, query.id),
		rows,
		next: found.length > query.limit ? rows.at(-1)?.line : null,
	});
}

function groupsOf(db: Connection, id: number): Promise<Row[]> {
	return db.rows(
		`select
			row_number() over (order by count(*) desc, column_name nulls first, reason)::integer as number,
			column_name as column, reason, count(*)::integer as count
		from reject
		where import_id = $id::integer
		group by column_name, reason
		order by number`,
		{ id },
	);
}

/** Rows of all groups, or of one by its number; one more than asked for where there are more. */
function rowsOf(db: Connection, { id, group, after, limit }: Query): Promise<Row[]> {
	return db.rows(
		`with numbered as (
			select column_name, reason, row_number() over (order by count(*) desc, column_name nulls first, reason) as number
			from reject
			where import_id = $id::integer
			group by column_name, reason
		)
		select source_line as line, column_name as column, reason, raw
		from reject
		where import_id = $id::integer and source_line > $after::integer
			and ($group::integer is null or exists (
				from numbered
				where number = $group::integer and numbered.reason = reject.reason
					and numbered.column_name is not distinct from reject.column_name
			))
		order by source_line
		limit $more::integer`,
		{ id, after, more: limit + 1, group: group ?? null },
	);
}

/** Where the reject file of an import lies; null when it has none. */
export async function rejectFile(
	db: Connection,
	visible: Visible,
	id: number,
): Promise<{ name: string; path: string } | null> {
	const known = seesAll(visible) ? await importNamed(db, id) : undefined;
	return known?.rejects ? { name: known.name, path: known.rejects } : null;
}

async function importNamed(db: Connection, id: number): Promise<{ name: string; rejects: string | null } | undefined> {
	const [row] = await db.rows('select name, rejects from import where import_id = $id::integer', { id });
	return row && { name: String(row.name), rejects: row.rejects === null ? null : String(row.rejects) };
}
