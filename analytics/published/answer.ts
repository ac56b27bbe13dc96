import type { Connection } from '../../sql/database.server.ts';
import { Refusal } from '../refusal.ts';
import { monthNumber } from '../reports/period.ts';
import { onlyRegion } from '../reports/regions.ts';
import type { Visible } from '../visible.ts';
import { asKept } from './document.ts';

/** A question about a frozen month; `revision` is a number, or `true` for the newest. */
export type KeptQuestion = { path: string; query: Record<string, unknown>; revision: string };

/**
 * The answer as it was given when the month was published. Refuses, in Chinese, a month that is not published, a
 * revision that is damaged, and what was not kept. Whoever sees some units only is answered about one of them.
 */
export async function keptAnswer(
	db: Connection,
	visible: Visible,
	{ path, query, revision }: KeptQuestion,
): Promise<unknown> {
	const month = String(query.month ?? query.until);
	if (query.at !== undefined) throw new Refusal(400, '已发布的数字只有月末截止的一种，请去掉截止时点');
	const named = typeof query.region === 'string' ? query.region : undefined;
	const region = onlyRegion(visible, named);
	if (visible.regions !== 'all' && (region === null || !visible.regions.includes(region)))
		throw new Refusal(403, '只能查看本单位已发布的数字，请选择单位');
	const kept = await keptRevision(db, month, revision);
	const [row] = await db.rows(
		`select body from published_answer
		where month = $month::integer and revision = $revision::integer and path = $path and query = $query`,
		{ month: monthNumber(month), revision: kept, path, query: JSON.stringify(asKept(query)) },
	);
	if (!row) throw new Refusal(404, `${month} 发布时没有保存这一问题的答案，请改看实时数字`);
	return JSON.parse(String(row.body));
}

/** Which revision is meant. Refuses where there is none, or where its files are damaged. */
export async function keptRevision(db: Connection, month: string, revision: string): Promise<number> {
	const [row] = await db.rows(
		`select revision, damage from published_revision
		where month = $month::integer and ($revision = 'true' or revision = try_cast($revision as integer))
		order by revision desc limit 1`,
		{ month: monthNumber(month), revision },
	);
	if (!row) {
		const which = revision === 'true' ? '还没有发布' : `没有第${revision}次发布`;
		throw new Refusal(404, `${month} ${which}。请在“数字变动”页查看已发布的月份，或用 yikatong freeze 发布。`);
	}
	if (row.damage !== null) throw new Refusal(503, String(row.damage));
	return Number(row.revision);
}
