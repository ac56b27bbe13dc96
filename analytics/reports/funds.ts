import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import {
	Allocations,
	type AllocationsQuery,
	Funds,
	type FundsQuery,
	Statement,
	type StatementQuery,
} from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { neighbours, offsetOf } from './cursor.ts';
import { periodOf } from './period.ts';
import { seenRegions, sees } from './regions.ts';
import { shaped } from './shape.ts';

/** How far money has come, by unit or project. Null where the asked unit is not visible. */
export async function funds(
	db: Connection,
	visible: Visible,
	query: z.output<typeof FundsQuery>,
): Promise<Funds | null> {
	const { by, region = null, project = null } = query;
	if (region !== null && !sees(visible, region)) return null;
	const { sql, head } = await periodOf(db, query);
	const rows = await db.rows(
		`select * from fund_unit(
			$month::integer, $scope::varchar, $cutOff::timestamp, $by::varchar, $region::varchar, $project::varchar,
			$regions::varchar[]
		)`,
		{ ...sql, by, region, project, regions: seenRegions(visible) },
	);
	const [told = {}] = await db.rows('select * from fund_told');
	const [total = null, ...units] = rows.map(shaped);
	return Funds.parse({ ...head, ...shaped(told), by, total, rows: units });
}

/** The fund shares that are to be allocated, a page at a time. */
export async function allocations(
	db: Connection,
	visible: Visible,
	query: z.output<typeof AllocationsQuery>,
): Promise<Allocations> {
	const { sql, head } = await periodOf(db, query);
	const { region = null, project = null, state = null, limit } = query;
	const offset = offsetOf(query.cursor);
	const [page = {}] = await db.rows(
		`select * from fund_share_page(
			$month::integer, $scope::varchar, $cutOff::timestamp, $regions::varchar[], $region::varchar,
			$project::varchar, $state::varchar, $offset::bigint, $limit::bigint
		)`,
		{ ...sql, region, project, state, offset, limit, regions: seenRegions(visible) },
	);
	return Allocations.parse({ ...head, ...shaped(page), ...neighbours(offset, limit, Number(page.total)) });
}

/** The account of a period, by unit or project. Null where the asked unit is not visible. */
export async function fundStatement(
	db: Connection,
	visible: Visible,
	query: z.output<typeof StatementQuery>,
): Promise<Statement | null> {
	const { by, region = null } = query;
	if (region !== null && !sees(visible, region)) return null;
	const { sql, head } = await periodOf(db, query);
	const rows = await db.rows(
		`select * from fund_statement(
			$month::integer, $scope::varchar, $cutOff::timestamp, $by::varchar, $region::varchar, $regions::varchar[]
		)`,
		{ ...sql, by, region, regions: seenRegions(visible) },
	);
	const [told = {}] = await db.rows('select has_funds from fund_told');
	const [total = null, ...units] = rows.map(shaped);
	return Statement.parse({ ...head, ...shaped(told), by, total, rows: units });
}
