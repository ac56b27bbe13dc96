import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { Ranking, type RankingQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { askedPeriod, monthText } from './period.ts';
import { sees } from './regions.ts';
import { shaped } from './shape.ts';

/**
 * One ranking: ranks are among all units of the city, shown are those that the reader may see.
 * `total` is the city, or for others the first unit they see; null for a reader without a ranked unit.
 */
export async function ranking(
	db: Connection,
	visible: Visible,
	query: z.output<typeof RankingQuery>,
): Promise<Ranking | null> {
	const { sql, head, rule } = await askedPeriod(db, query);
	const found = await db.rows(
		'select * from ranking_row($month::integer, $scope::varchar, $cutOff::timestamp, $indicator::varchar)',
		{ ...sql, indicator: query.indicator },
	);
	const all = found.map(shaped);
	const rows = all.filter((row) => !row.isCity && sees(visible, String(row.key)));
	const total = visible.regions === 'all' ? all.find((row) => row.isCity) : rows[0];
	if (!total) return null;
	const [base] = await db.rows('select * from rank_base($month::integer, $scope::varchar)', {
		month: sql.month,
		scope: sql.scope,
	});
	return Ranking.parse({
		...head,
		indicator: query.indicator,
		rule,
		benchmark: total,
		previous: base
			? {
					month: monthText(base.month),
					isComparable: query.indicator !== 'successRate' || base.success_rule === rule.successRate,
					isPublished: base.revision !== null,
				}
			: null,
		total,
		rows,
	});
}
