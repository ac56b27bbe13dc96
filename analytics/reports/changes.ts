import type { z } from 'zod';
import type { Connection, Row } from '../../sql/database.server.ts';
import { Changes, type ChangesQuery, type Freeze } from '../contract/index.ts';
import { keptRevision } from '../published/answer.ts';
import { Refusal } from '../refusal.ts';
import type { Visible } from '../visible.ts';
import { neighbours, offsetOf } from './cursor.ts';
import { freezes } from './freezes.ts';
import { askedPeriod } from './period.ts';
import { seenRegions, sees } from './regions.ts';
import { shaped } from './shape.ts';

/**
 * 数字变动说明: what is otherwise now than in a published revision, from the figures of units down to the records and the
 * files that moved them. Refuses a month that is not published, and a damaged file of obligations.
 */
export async function changes(
	db: Connection,
	visible: Visible,
	query: z.output<typeof ChangesQuery>,
): Promise<Changes | null> {
	if (query.region !== undefined && !sees(visible, query.region)) return null;
	const freeze = await chosenFreeze(db, visible, query);
	const { sql, head, rule } = await askedPeriod(db, { month: query.month, scope: query.scope });
	const asked = { month: sql.month, revision: freeze.revision, scope: sql.scope, regions: seenRegions(visible) };
	const units = await db.rows(
		'select * from changed_unit($month::integer, $revision::integer, $scope::varchar, $regions::varchar[])',
		asked,
	);
	const offset = offsetOf(query.cursor);
	const report = await reportRow(db, { ...query, ...asked, offset });
	return Changes.parse({
		...head,
		freeze,
		rule,
		units: units.map(shaped),
		...shaped(report),
		...neighbours(offset, query.limit, Number(report.total)),
	});
}

async function chosenFreeze(
	db: Connection,
	visible: Visible,
	{ month, revision }: Pick<z.output<typeof ChangesQuery>, 'month' | 'revision'>,
): Promise<Freeze> {
	const chosen = await keptRevision(db, month, revision === undefined ? 'true' : String(revision));
	const { rows } = await freezes(db, visible, { month });
	const freeze = rows.find((row) => row.revision === chosen);
	if (!freeze) throw new Error(`No revision ${chosen} of ${month}`);
	if (freeze.damage !== null) throw new Refusal(503, freeze.damage);
	return freeze;
}

type Asked = { month: number; revision: number; scope: string; regions: string | null; offset: number; limit: number };

async function reportRow(
	db: Connection,
	{ month, revision, ...asked }: Asked & { region?: string; figure?: string; file?: number },
): Promise<Row> {
	const [kept] = await db.rows(
		`select records from published_revision
		where month = $month::integer and revision = $revision::integer`,
		{ month, revision },
	);
	const [row] = await db.rows(
		`select * from change_report(
			$month::integer, $revision::integer, $scope::varchar, $records::varchar, $regions::varchar[], $region::varchar,
			$figure::varchar, $file::integer, $offset::bigint, $limit::bigint
		)`,
		{
			...{ month, revision, records: String(kept?.records), scope: asked.scope, regions: asked.regions },
			...{ region: asked.region ?? null, figure: asked.figure ?? null, file: asked.file ?? null },
			...{ offset: asked.offset, limit: asked.limit },
		},
	);
	if (!row) throw new Error('change_report gives one row');
	return row;
}
