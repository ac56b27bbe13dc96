import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { Overview, type OverviewQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { askedPeriod } from './period.ts';
import { seenRegions, sees } from './regions.ts';
import { shaped } from './shape.ts';

/**
 * The key figures of the city or a unit, with what they are held against. A reader who does not see the city gets the
 * first unit he may see. Null where the unit is not there or not visible.
 */
export async function overview(
	db: Connection,
	visible: Visible,
	query: z.output<typeof OverviewQuery>,
): Promise<Overview | null> {
	const region = query.region ?? (visible.regions === 'all' ? null : (visible.regions[0] ?? ''));
	if (region !== null && !sees(visible, region)) return null;
	const { sql, head, rule, previous } = await askedPeriod(db, query);
	await askedPeriod(db, { ...query, scope: query.scope === 'month' ? 'ytd' : 'month' });
	const asked = { ...sql, region };
	const [unit] = await db.rows(
		`select * from overview_head(
			$month::integer, $scope::varchar, $cutOff::timestamp, $region::varchar, $regions::varchar[]
		)`,
		{ ...asked, regions: seenRegions(visible) },
	);
	if (!unit?.key) return null;
	const rates = await db.rows(
		'select * from overview_rate($month::integer, $scope::varchar, $cutOff::timestamp, $region::varchar)',
		asked,
	);
	const counts = await db.rows(
		'select * from overview_count($month::integer, $scope::varchar, $cutOff::timestamp, $region::varchar)',
		asked,
	);
	return Overview.parse({
		...head,
		...shaped(unit),
		rule,
		previousMonth: previous?.month ?? null,
		rates: rates.map(shaped),
		counts: counts.map(shaped),
	});
}
