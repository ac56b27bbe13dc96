import type { z } from 'zod';
import type { Connection, Row } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import { FreezeDetail, Freezes, type FreezeQuery, type FreezesQuery } from '../contract/index.ts';
import { damageOfRecords } from '../published/damage.ts';
import { seesAll, type Visible } from '../visible.ts';
import { monthNumber } from './period.ts';
import { shaped } from './shape.ts';

/** What was published, the newest month and revision first. It is no secret: whoever may ask may see it. */
export async function freezes(
	db: Connection,
	_visible: Visible,
	{ month }: z.output<typeof FreezesQuery>,
): Promise<Freezes> {
	const rows = await db.rows(statement('publish/revision.sql'), {
		month: month === undefined ? null : monthNumber(month),
	});
	return Freezes.parse({ rows: rows.map((row) => ({ ...shaped(row), damage: row.damage ?? damageOf(row) })) });
}

const damageOf = (row: Row) =>
	damageOfRecords({ records: String(row.records_path), sha256: String(row.records_sha256) });

/**
 * One revision (without a number: the newest) and what it was made of; null where the month is not published. For those
 * who see the whole city, as the files are everybody's.
 */
export async function freezeDetail(
	db: Connection,
	visible: Visible,
	{ month, revision }: z.output<typeof FreezeQuery>,
): Promise<FreezeDetail | null> {
	if (!seesAll(visible)) return null;
	const { rows } = await freezes(db, visible, { month });
	const chosen = revision === undefined ? rows[0] : rows.find((row) => row.revision === revision);
	if (!chosen) return null;
	const key = { month: monthNumber(month), revision: chosen.revision };
	const [kept] = await db.rows(
		`select settings, checks from published_revision
		where month = $month::integer and revision = $revision::integer`,
		key,
	);
	const files = await db.rows(statement('publish/kept_file.sql'), key);
	const answers = await db.rows(
		`select path, query from published_answer
		where month = $month::integer and revision = $revision::integer order by path, query`,
		key,
	);
	return FreezeDetail.parse({
		...chosen,
		revisions: rows,
		loaded: files.map(shaped),
		settings: parsed(kept?.settings),
		checks: parsed(kept?.checks) ?? [],
		answers: answers.map(({ path, query }) => ({ path, query: parsed(query) })),
	});
}

const parsed = (json: unknown): unknown => (typeof json === 'string' ? JSON.parse(json) : null);
