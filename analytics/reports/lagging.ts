import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { type Lagging, LaggingEntry, type LaggingQuery, type Scope } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { askedPeriod } from './period.ts';
import { sees } from './regions.ts';
import { shaped } from './shape.ts';

/**
 * The units that lag at the month's end, worst first within each indicator. Without a scope and an indicator: in what
 * the notice judges by; else in all that was asked for.
 */
export async function lagging(
	db: Connection,
	visible: Visible,
	query: z.output<typeof LaggingQuery>,
): Promise<Lagging> {
	const scopes: Scope[] = query.scope ? [query.scope] : ['month', 'ytd'];
	const found: Record<string, unknown>[] = [];
	let at = '';
	for (const scope of scopes) {
		const { sql, head } = await askedPeriod(db, { month: query.month, scope });
		const rows = await db.rows(
			'select * from lagging_entry($month::integer, $scope::varchar, $cutOff::timestamp)',
			sql,
		);
		found.push(...rows.map(shaped));
		at = head.at;
	}
	const isJudgedOnly = query.scope === undefined && query.indicator === undefined;
	const entries = found
		.filter((row) => row.isJudged || !isJudgedOnly)
		.filter((row) => query.indicator === undefined || row.indicator === query.indicator)
		.filter((row) => query.region === undefined || row.key === query.region)
		.filter((row) => sees(visible, String(row.key)));
	return { month: query.month, at, entries: entries.map((row) => LaggingEntry.parse(row)) };
}
