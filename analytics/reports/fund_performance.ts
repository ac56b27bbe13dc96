import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { Performance, type PerformanceQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { neighbours, offsetOf } from './cursor.ts';
import { periodOf } from './period.ts';
import { seenRegions } from './regions.ts';
import { shaped } from './shape.ts';

/** Goals beside budget execution since January, a page at a time. */
export async function fundPerformance(
	db: Connection,
	visible: Visible,
	query: z.output<typeof PerformanceQuery>,
): Promise<Performance> {
	const { sql, head } = await periodOf(db, { ...query, scope: 'ytd' });
	const { region = null, project = null, limit } = query;
	const offset = offsetOf(query.cursor);
	const [page = {}] = await db.rows(
		`select * from performance_page(
			$month::integer, $cutOff::timestamp, $regions::varchar[], $region::varchar, $project::varchar,
			$offset::bigint, $limit::bigint
		)`,
		{ ...{ month: sql.month, cutOff: sql.cutOff }, region, project, offset, limit, regions: seenRegions(visible) },
	);
	return Performance.parse({
		...{ month: head.month, at: head.at },
		...shaped(page),
		...neighbours(offset, limit, Number(page.total)),
	});
}
