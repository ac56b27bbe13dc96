import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { Comparison, type ComparisonQuery } from '../contract/index.ts';
import { seesAll, type Visible } from '../visible.ts';
import { askedPeriod, monthText } from './period.ts';
import { sees } from './regions.ts';
import { shaped } from './shape.ts';

/**
 * Every measure beside the month before (环比) and the same month last year (同比): of 全市 and the units that the reader
 * may see, or of one unit. Null where the period has no data, or the unit is not visible.
 */
export async function comparison(
	db: Connection,
	visible: Visible,
	query: z.output<typeof ComparisonQuery>,
): Promise<Comparison | null> {
	const { region, indicator } = query;
	if (region !== undefined && !sees(visible, region)) return null;
	const { sql, head, rule } = await askedPeriod(db, query);
	const rows = await db.rows(
		`select * from comparison_row($month::integer, $scope::varchar, $cutOff::timestamp, $region::varchar)
		where $indicator::varchar is null or indicator = $indicator`,
		{ ...sql, region: region ?? null, indicator: indicator ?? null },
	);
	const seen = rows.filter((row) => (row.is_city ? seesAll(visible) : sees(visible, String(row.key))));
	if (seen.length === 0) return null;
	const [months] = await db.rows('select month_before($month::integer, $scope::varchar) as month', {
		month: sql.month,
		scope: sql.scope,
	});
	return Comparison.parse({
		...head,
		rule,
		monthBefore: months?.month ? monthText(months.month) : null,
		yearBefore: monthText(sql.month - 100),
		rows: seen.map(shaped),
	});
}
