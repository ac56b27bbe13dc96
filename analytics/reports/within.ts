import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { Within, type WithinQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { askedPeriod } from './period.ts';
import { onlyRegion, sees } from './regions.ts';
import { shaped } from './shape.ts';

/**
 * The ranking one level down, of the asked unit, or of the city. Null where the unit is not visible, and for a reader of
 * several units who names none.
 */
export async function within(
	db: Connection,
	visible: Visible,
	query: z.output<typeof WithinQuery>,
): Promise<Within | null> {
	const region = onlyRegion(visible, query.region);
	if (region === null ? visible.regions !== 'all' : !sees(visible, region)) return null;
	const { sql, head, rule } = await askedPeriod(db, query);
	const { indicator, by } = query;
	const rows = await db.rows(
		`select * from within_row(
			$month::integer, $scope::varchar, $cutOff::timestamp, $by::varchar, $region::varchar, $indicator::varchar
		)`,
		{ ...sql, by, region, indicator },
	);
	return Within.parse({ ...head, indicator, by, rule, rows: rows.map(shaped) });
}
