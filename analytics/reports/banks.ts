import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { Banks, type BanksQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { askedPeriod } from './period.ts';
import { seenRegions, sees } from './regions.ts';
import { shaped } from './shape.ts';

/** How each bank does, of the city, the asked unit or what the reader may see; null where the unit is not visible. */
export async function banks(
	db: Connection,
	visible: Visible,
	query: z.output<typeof BanksQuery>,
): Promise<Banks | null> {
	if (query.region !== undefined && !sees(visible, query.region)) return null;
	const { sql, head, rule } = await askedPeriod(db, query);
	const weights = await db.rows('select part, weight from bank_weight order by part');
	const rows = await db.rows(
		`select * from bank_row(
			$month::integer, $scope::varchar, $cutOff::timestamp, $region::varchar, $regions::varchar[]
		)`,
		{ ...sql, region: query.region ?? null, regions: seenRegions(visible) },
	);
	return Banks.parse({ ...head, rule, weights, rows: rows.map(shaped) });
}
