import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { Publicity, PublicityList, type PublicityListQuery, type PublicityQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { neighbours, offsetOf } from './cursor.ts';
import { periodOf } from './period.ts';
import { seenRegions, sees } from './regions.ts';
import { shaped } from './shape.ts';

/** How the publications of slips stand, by a dimension. Null where the asked unit is not visible. */
export async function publicity(
	db: Connection,
	visible: Visible,
	query: z.output<typeof PublicityQuery>,
): Promise<Publicity | null> {
	if (query.region !== undefined && !sees(visible, query.region)) return null;
	const { sql, head } = await periodOf(db, query);
	const rows = await db.rows(
		`select * from publicity_unit(
			$month::integer, $scope::varchar, $cutOff::timestamp, $by::varchar, $region::varchar, $regions::varchar[]
		)`,
		{ ...sql, by: query.by, region: query.region ?? null, regions: seenRegions(visible) },
	);
	const [total, ...units] = rows.map(shaped);
	const isThere = Number(total?.slips ?? 0) > 0;
	return Publicity.parse({ ...head, by: query.by, total: isThere ? total : null, rows: isThere ? units : [] });
}

/** The publications themselves, a page at a time. */
export async function publicityList(
	db: Connection,
	visible: Visible,
	query: z.output<typeof PublicityListQuery>,
): Promise<PublicityList> {
	const { sql, head } = await periodOf(db, query);
	const { region = null, department = null, bank = null, township = null, project = null } = query;
	const { stage = null, state = null, limit } = query;
	const offset = offsetOf(query.cursor);
	const [page = {}] = await db.rows(
		`select * from publicity_page(
			$month::integer, $scope::varchar, $cutOff::timestamp, $regions::varchar[], $region::varchar,
			$department::varchar, $bank::varchar, $township::varchar, $project::varchar, $stage::varchar, $state::varchar,
			$offset::bigint, $limit::bigint
		)`,
		{
			...{ ...sql, region, department, bank, township, project, stage, state, offset, limit },
			regions: seenRegions(visible),
		},
	);
	return PublicityList.parse({ ...head, ...shaped(page), ...neighbours(offset, limit, Number(page.total)) });
}
