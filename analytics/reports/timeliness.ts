import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { Late, type LateQuery, Timeliness, type TimelinessQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { neighbours, offsetOf } from './cursor.ts';
import { periodOf } from './period.ts';
import { seenRegions, sees } from './regions.ts';
import { shaped } from './shape.ts';

/**
 * How payouts are carried out, by a dimension: rates, working days of each stage, money held by age. `total` is the city,
 * the asked unit, or what the reader may see. Null where the asked unit is not visible.
 */
export async function timeliness(
	db: Connection,
	visible: Visible,
	query: z.output<typeof TimelinessQuery>,
): Promise<Timeliness | null> {
	if (query.region !== undefined && !sees(visible, query.region)) return null;
	const { sql, head } = await periodOf(db, query);
	const [basis = {}] = await db.rows(
		'select * from process_head($month::integer, $scope::varchar, $cutOff::timestamp)',
		sql,
	);
	const rows = await db.rows(
		`select * from process_row(
			$month::integer, $scope::varchar, $cutOff::timestamp, $by::varchar, $region::varchar, $regions::varchar[]
		)`,
		{ ...sql, by: query.by, region: query.region ?? null, regions: seenRegions(visible) },
	);
	return Timeliness.parse({
		...head,
		by: query.by,
		basis: shaped(basis),
		total: rows.filter((row) => row.is_total).map(shaped)[0],
		rows: rows.filter((row) => !row.is_total).map(shaped),
	});
}

/** The records behind a figure, a page at a time. */
export async function late(db: Connection, visible: Visible, query: z.output<typeof LateQuery>): Promise<Late> {
	const { sql, head } = await periodOf(db, query);
	const { region = null, department = null, bank = null, township = null, project = null } = query;
	const { kind, minDays = null, maxDays = null, limit } = query;
	const offset = offsetOf(query.cursor);
	const [page = {}] = await db.rows(
		`select * from late_page(
			$month::integer, $scope::varchar, $cutOff::timestamp, $kind::varchar, $regions::varchar[], $region::varchar,
			$department::varchar, $bank::varchar, $township::varchar, $project::varchar, $minDays::integer, $maxDays::integer,
			$offset::bigint, $limit::bigint
		)`,
		{
			...{ ...sql, kind, region, department, bank, township, project, minDays, maxDays, offset, limit },
			regions: seenRegions(visible),
		},
	);
	return Late.parse({ ...head, kind, ...shaped(page), ...neighbours(offset, limit, Number(page.total)) });
}
