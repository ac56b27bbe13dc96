import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { History, type HistoryQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { monthNumber, monthText } from './period.ts';
import { sees } from './regions.ts';
import { shaped } from './shape.ts';

/** Ranks by month, January to the asked one, among all units; shown are those the reader may see. */
export async function history(
	db: Connection,
	visible: Visible,
	query: z.output<typeof HistoryQuery>,
): Promise<History> {
	const { indicator, scope } = query;
	const month = monthNumber(query.until);
	const months = await db.rows('select * from calendar_month($month::integer)', { month });
	const rows = await db.rows('select * from history_row($month::integer, $scope::varchar, $indicator::varchar)', {
		month,
		scope,
		indicator,
	});
	return History.parse({
		indicator,
		scope,
		months: months.map((row) => ({ month: monthText(row.month), rule: { successRate: row.success_rule } })),
		rows: rows.filter((row) => sees(visible, String(row.key))).map(shaped),
	});
}
