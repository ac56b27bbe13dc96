import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { Trends, type TrendsQuery } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { seesAll, type Visible } from '../visible.ts';
import { monthNumber, monthText } from './period.ts';
import { sees } from './regions.ts';
import { shaped } from './shape.ts';

/** Months that one answer has at most: ten years. */
const mostMonths = 120;

/**
 * A measure by month: of 全市 and the units that the reader may see, or of one unit. Without months asked for, up to the
 * latest with data, at most twelve. Null where nothing is there, or the unit is not visible.
 */
export async function trends(
	db: Connection,
	visible: Visible,
	{ indicator, scope, region, from, to }: z.output<typeof TrendsQuery>,
): Promise<Trends | null> {
	if (region !== undefined && !sees(visible, region)) return null;
	if (from !== undefined && to !== undefined && from > to) throw new Refusal(400, `起始月份${from}晚于截止月份${to}`);
	const asked = { from: from ? monthNumber(from) : null, to: to ? monthNumber(to) : null };
	const [span] = await db.rows('select * from trend_span($from::integer, $to::integer)', asked);
	if (!span) return null;
	const [since, until] = [Number(span.since_month), Number(span.until_month)];
	const months = await db.rows('select * from month_span($since::integer, $until::integer)', { since, until });
	if (months.length === 0) return null;
	if (months.length > mostMonths) throw new Refusal(400, `一次最多看${mostMonths}个月，请缩短起止月份`);
	const rows = await db.rows(
		'select * from trend_row($since::integer, $until::integer, $scope::varchar, $indicator::varchar, $region::varchar)',
		{ since, until, scope, indicator, region: region ?? null },
	);
	return Trends.parse({
		indicator,
		scope,
		months: months.map((row) => ({ month: monthText(row.month), rule: { successRate: row.success_rule } })),
		rows: rows.filter((row) => (row.is_city ? seesAll(visible) : sees(visible, String(row.key)))).map(shaped),
	});
}
