import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { Ledger, type LedgerQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { neighbours, offsetOf } from './cursor.ts';
import { seenRegions } from './regions.ts';
import { shaped } from './shape.ts';

/** 问题台账 as far as the reader may see it: what the cases come to, a page of them, and what it can be narrowed by. */
export async function ledger(
	db: Connection,
	visible: Visible,
	{ cursor, limit, overdue, ...asked }: z.output<typeof LedgerQuery>,
): Promise<Ledger> {
	const offset = offsetOf(cursor);
	const { today = null, state = null, source = null, region = null, department = null, project = null } = asked;
	const [found = {}] = await db.rows(
		`select * from ledger_page(
			$regions::varchar[], $today::date, $state::varchar, $source::varchar, $region::varchar, $department::varchar,
			$project::varchar, $no::varchar, $overdue::boolean, $offset::bigint, $limit::bigint
		)`,
		{
			...{ today, state, source, region, department, project, offset, limit },
			...{ regions: seenRegions(visible), no: asked.case ?? null, overdue: overdue === 'true' ? true : null },
		},
	);
	const answer = shaped(found);
	const { cases } = Ledger.shape.total.parse(answer.total);
	return Ledger.parse({ ...answer, ...neighbours(offset, limit, cases) });
}
