import type { Connection } from '../../sql/database.server.ts';
import { asked, type Question } from '../world.ts';

/** How many took how many working days (`不详`: the calendar does not know). `sql` binds `$month`, `$scope`, `$cutOff`. */
export async function spread(db: Connection, sql: string, question: Question = {}): Promise<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const { working_days: days, obligations } of await db.rows(sql, asked(question))) {
		const key = days === null ? '不详' : String(days);
		counts[key] = (counts[key] ?? 0) + Number(obligations);
	}
	return counts;
}
