import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { Completeness, type CompletenessQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { monthNumber } from './period.ts';
import { seenRegions, sees } from './regions.ts';
import { shaped } from './shape.ts';

/**
 * What has arrived of a month by unit, bank and kind, and what is missing; of the units that the reader may see. No
 * units where neither the month nor the one before has slips of theirs: then it is not complete either.
 */
export async function completeness(
	db: Connection,
	visible: Visible,
	{ month }: z.output<typeof CompletenessQuery>,
): Promise<Completeness> {
	const asked = { month: monthNumber(month), regions: seenRegions(visible) };
	const [total = {}] = await db.rows('select * from completeness_total($month::integer, $regions::varchar[])', asked);
	const units = await db.rows('select * from completeness_unit($month::integer)', { month: asked.month });
	const seen = units.filter(({ key }) => sees(visible, String(key)));
	const gaps = await db.rows('select * from completeness_gap($month::integer, $regions::varchar[])', asked);
	return Completeness.parse({
		month,
		isComplete: seen.length > 0 && !gaps.some((gap) => gap.is_blocking),
		...shaped(total),
		gaps: gaps.map(shaped),
		units: seen.map(shaped),
	});
}
