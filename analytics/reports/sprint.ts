import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { Sprint, type SprintQuery } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import type { Visible } from '../visible.ts';
import { askedPeriod, monthText } from './period.ts';
import { sees } from './regions.ts';
import { shaped } from './shape.ts';
import { sprintSentence } from './sprint_sentence.ts';

/** 月底冲刺 of a unit; null where it is not there or not visible. Refuses an instant that is not within the month. */
export async function sprint(
	db: Connection,
	visible: Visible,
	query: z.output<typeof SprintQuery>,
): Promise<Sprint | null> {
	if (!sees(visible, query.region)) return null;
	const { month, at, region } = query;
	if (!at.startsWith(month)) throw new Refusal(400, `参数 at：应是${month}月内的时间，月底冲刺只看当月还没结束的时候`);
	const { sql, head } = await askedPeriod(db, { month, scope: 'month', at });
	const asked = { month: sql.month, cutOff: sql.cutOff, region };
	const [unit] = await db.rows(
		`select key, name, is_city, value, rank, ranked, due
		from gap_unit($month::integer, 'month', $cutOff::timestamp, $region::varchar, 'successRate')`,
		asked,
	);
	if (!unit) return null;
	const groups = await db.rows(
		'select * from sprint_group($month::integer, $cutOff::timestamp, $region::varchar)',
		asked,
	);
	const projections = await db.rows(
		'select * from sprint_projection($month::integer, $cutOff::timestamp, $region::varchar)',
		asked,
	);
	const answer = Sprint.parse({
		...shaped(unit),
		month,
		at: head.at,
		sentence: '',
		groups: groups.map(shaped),
		projections: projections.map((row) => ({ ...shaped(row), month: monthText(row.month) })),
	});
	return { ...answer, sentence: sprintSentence(answer) };
}
