import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { Settlement, SettlementList, type SettlementListQuery, type SettlementQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { neighbours, offsetOf } from './cursor.ts';
import { periodOf } from './period.ts';
import { seenRegions, sees } from './regions.ts';
import { shaped } from './shape.ts';

/** Slips held against the budget system's payments, by unit. Null where the asked unit is not visible. */
export async function settlement(
	db: Connection,
	visible: Visible,
	query: z.output<typeof SettlementQuery>,
): Promise<Settlement | null> {
	const { region = null } = query;
	if (region !== null && !sees(visible, region)) return null;
	const { sql, head } = await periodOf(db, query);
	const rows = await db.rows(
		`select * from settlement_unit(
			$month::integer, $scope::varchar, $cutOff::timestamp, $region::varchar, $regions::varchar[]
		)`,
		{ ...sql, region, regions: seenRegions(visible) },
	);
	const [told = {}] = await db.rows('select has_vouchers from fund_told');
	const [total = null, ...units] = rows.map(shaped);
	return Settlement.parse({ ...head, ...shaped(told), total, rows: units });
}

/** The groups of slips and payments, a page at a time. */
export async function settlementList(
	db: Connection,
	visible: Visible,
	query: z.output<typeof SettlementListQuery>,
): Promise<SettlementList> {
	const { sql, head } = await periodOf(db, query);
	const { region = null, project = null, state = null, limit } = query;
	const offset = offsetOf(query.cursor);
	const [page = {}] = await db.rows(
		`select * from settlement_page(
			$month::integer, $scope::varchar, $cutOff::timestamp, $regions::varchar[], $region::varchar,
			$project::varchar, $state::varchar, $offset::bigint, $limit::bigint
		)`,
		{ ...sql, region, project, state, offset, limit, regions: seenRegions(visible) },
	);
	return SettlementList.parse({ ...head, ...shaped(page), ...neighbours(offset, limit, Number(page.total)) });
}
