import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { Cards, type CardsQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { periodOf } from './period.ts';
import { seenRegions, sees } from './regions.ts';
import { shaped } from './shape.ts';

/** Activation of cards by unit or bank, and what failed for want of it. Null where the asked unit is not visible. */
export async function cards(
	db: Connection,
	visible: Visible,
	query: z.output<typeof CardsQuery>,
): Promise<Cards | null> {
	if (query.region !== undefined && !sees(visible, query.region)) return null;
	const { sql, head } = await periodOf(db, query);
	const rows = await db.rows(
		`select * from card_unit(
			$month::integer, $scope::varchar, $cutOff::timestamp, $by::varchar, $region::varchar, $regions::varchar[]
		)`,
		{ ...sql, by: query.by, region: query.region ?? null, regions: seenRegions(visible) },
	);
	const [total, ...units] = rows.map(shaped);
	return Cards.parse({ ...head, by: query.by, total, rows: units });
}
