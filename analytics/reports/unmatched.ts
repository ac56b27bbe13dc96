import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { Unmatched, type UnmatchedQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { neighbours, offsetOf } from './cursor.ts';
import { seenRegions } from './regions.ts';
import { shaped } from './shape.ts';

/** The rows that wait for what they refer to, as far as the reader may see them, grouped, and a page of them. */
export async function unmatched(
	db: Connection,
	visible: Visible,
	{ kind, reason, file, region, cursor, limit }: z.output<typeof UnmatchedQuery>,
): Promise<Unmatched> {
	const offset = offsetOf(cursor);
	const [found = {}] = await db.rows(
		`select * from unmatched_page(
			$regions::varchar[], $kind::varchar, $reason::varchar, $file::integer, $region::varchar, $offset::bigint, $limit::bigint
		)`,
		{
			...{ regions: seenRegions(visible), kind: kind ?? null, reason: reason ?? null, file: file ?? null },
			...{ region: region ?? null, offset, limit },
		},
	);
	return Unmatched.parse({ ...shaped(found), ...neighbours(offset, limit, Number(found.total)) });
}
