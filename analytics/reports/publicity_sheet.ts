import type { z } from 'zod';
import { minorTags } from '../../ingest/type/birth_tags.ts';
import type { Connection } from '../../sql/database.server.ts';
import { mostOnSheets, PublicitySheet, type PublicitySheetQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { seenRegions } from './regions.ts';
import { shaped } from './shape.ts';

/**
 * What of a slip is put up in each village, masked, without those who may not be published. `secret` is the key of
 * pseudonyms: it tells minors. Null where there is no such slip, or the reader may not see it.
 */
export async function publicitySheet(
	db: Connection,
	visible: Visible,
	query: z.output<typeof PublicitySheetQuery>,
	secret: string,
): Promise<PublicitySheet | null> {
	const { slip, on, stage, township = null, village = null } = query;
	const [row] = await db.rows(
		`select * from publicity_sheet(
			$slip::varchar, $regions::varchar[], $stage::varchar, $township::varchar, $village::varchar,
			$minors::ubigint[], $most::integer
		)`,
		{
			...{ slip, stage, township, village, most: mostOnSheets },
			regions: seenRegions(visible),
			minors: `[${minorTags(secret, on).join(',')}]`,
		},
	);
	return row ? PublicitySheet.parse({ ...shaped(row), on, stage }) : null;
}
