import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { Stages, type StagesQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { periodOf } from './period.ts';
import { onlyRegion, seenRegions, sees } from './regions.ts';
import { shaped } from './shape.ts';

/** How far the period's slips have come, of the whole city, the asked unit or all that the reader may see. */
export async function stages(
	db: Connection,
	visible: Visible,
	query: z.output<typeof StagesQuery>,
): Promise<Stages | null> {
	if (query.region !== undefined && !sees(visible, query.region)) return null;
	const { sql, head } = await periodOf(db, query);
	const only = onlyRegion(visible, query.region);
	const regions = only === null ? seenRegions(visible) : JSON.stringify([only]);
	const rows = await db.rows(
		'select * from stage_row($month::integer, $scope::varchar, $cutOff::timestamp, $regions::varchar[])',
		{ ...sql, regions },
	);
	const steps = await db.rows(
		'select * from stage_step($month::integer, $scope::varchar, $cutOff::timestamp, $regions::varchar[])',
		{ ...sql, regions },
	);
	const [unit] = await db.rows('select * from unit_called($regions::varchar[])', { regions });
	return Stages.parse({ ...head, ...unit, stages: rows.map(shaped), steps: steps.map(shaped) });
}
