import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { Sample, type SampleQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { monthNumber } from './period.ts';
import { seenRegions } from './regions.ts';
import { shaped } from './shape.ts';

/** Payments drawn by lot for an inspection, of those that the reader may see. */
export async function sample(
	db: Connection,
	visible: Visible,
	{ month, seed, size, each, region, department, project, bank }: z.output<typeof SampleQuery>,
): Promise<Sample> {
	const [found = {}] = await db.rows(
		`select * from sample_draw(
			$regions::varchar[], $month::integer, $region::varchar, $department::varchar, $project::varchar, $bank::varchar,
			$seed::varchar, $size::bigint, $isEach::boolean
		)`,
		{
			...{ seed, size, isEach: each === 'region', month: monthNumber(month), regions: seenRegions(visible) },
			...{ region: region ?? null, department: department ?? null, project: project ?? null, bank: bank ?? null },
		},
	);
	return Sample.parse({ month, seed, ...shaped(found) });
}
