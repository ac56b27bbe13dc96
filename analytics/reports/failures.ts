import type { z } from 'zod';
import type { Connection, Row } from '../../sql/database.server.ts';
import { Failures, type FailuresQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { neighbours, offsetOf } from './cursor.ts';
import { periodOf } from './period.ts';
import { seenRegions } from './regions.ts';
import { shaped } from './shape.ts';

/** The records behind the unpaid (or the paid, where asked for), masked, a page at a time, with counts to narrow by. */
export async function failures(
	db: Connection,
	visible: Visible,
	query: z.output<typeof FailuresQuery>,
): Promise<Failures> {
	const { sql, head } = await periodOf(db, query);
	const offset = query.row === undefined ? offsetOf(query.cursor) : query.row - 1;
	const found = await failurePage(db, visible, {
		...sql,
		...conditions(query),
		sort: query.sort,
		offset,
		limit: query.limit,
	});
	const page = shaped(found);
	return Failures.parse({ ...head, ...page, ...neighbours(offset, query.limit, Number(page.total)) });
}

/** What a page is asked with; null asks for nothing. */
export type PageRequest = {
	month: number;
	scope: string;
	cutOff: string;
	keys: Record<string, string | null>;
	line: number | null;
	state: string | null;
	reason: string | null;
	minDays: number | null;
	search: string | null;
	sort: string;
	offset: number;
	limit: number;
};

/** The one row of `failure_page`. */
export async function failurePage(db: Connection, visible: Visible, { keys, ...request }: PageRequest): Promise<Row> {
	const [known] = await db.rows(
		`select * from failure_key(
			$region::varchar, $department::varchar, $bank::varchar, $township::varchar, $project::varchar, $slip::varchar
		)`,
		keys,
	);
	const [page] = await db.rows(
		`select * from failure_page(
			$month::integer, $scope::varchar, $cutOff::timestamp, $regions::varchar[], $region_key::integer,
			$department_key::integer, $bank_key::integer, $township_key::integer, $project_key::integer, $slip_key::integer,
			$line::integer, $state::varchar, $reason::varchar, $minDays::integer, $search::varchar, $sort::varchar,
			$offset::bigint, $limit::bigint
		)`,
		{ ...request, ...numbers(known), regions: seenRegions(visible) },
	);
	return page ?? {};
}

function numbers(row: Row = {}): Record<string, number | null> {
	return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? null : Number(value)]));
}

function conditions(query: z.output<typeof FailuresQuery>) {
	const { region, department, bank, township, project, slip } = query;
	const asked = { region, department, bank, township, project, slip };
	return {
		keys: Object.fromEntries(Object.entries(asked).map(([name, key]) => [name, key ?? null])),
		line: null,
		state: query.state ?? null,
		reason: query.reason ?? null,
		minDays: query.minDays ?? null,
		search: query.search || null,
	};
}
