import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { type SplitQuery, Split, Targets, type TargetsQuery } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { seesAll, type Visible } from '../visible.ts';
import { askedPeriod, monthText } from './period.ts';
import { sees } from './regions.ts';
import { shaped } from './shape.ts';

/** 目标任务: every unit the reader may see against its yearly targets, at a cut-off (default: the month's end); null where nothing is stored. */
export async function targets(
	db: Connection,
	visible: Visible,
	{ month, at }: z.output<typeof TargetsQuery>,
): Promise<Targets | null> {
	const { sql, head } = await askedPeriod(db, { month, scope: 'ytd', at });
	const asked = { month: sql.month, cutOff: sql.cutOff };
	const rows = await db.rows('select * from target_row($month::integer, $cutOff::timestamp)', asked);
	const [city, ...units] = rows.map(shaped);
	const seen = units.filter(({ key }) => sees(visible, String(key)));
	const total = seesAll(visible) ? city : seen[0];
	const [schedule] = await db.rows('select fraction($month::integer % 100, 12) as schedule', { month: sql.month });
	const unmet = await db.rows('select * from target_unmet($month::integer, $cutOff::timestamp)', asked);
	if (!total) return null;
	const answer = Targets.parse({
		...{ month, at: head.at, year: Number(month.slice(0, 4)), ...schedule, total },
		rows: seen,
		unmet: Object.fromEntries(unmet.map((row) => [String(row.measure), shaped(row)])),
	});
	for (const list of Object.values(answer.unmet)) {
		list.unmet = list.unmet.filter(({ key }) => sees(visible, key));
		list.behind = list.behind.filter(({ key }) => sees(visible, key));
	}
	return answer;
}

/**
 * How a total of a measure is divided among the units, those of `fixed` keeping theirs. Refuses, in Chinese, units that
 * are not there, and parts that can't add up.
 */
export async function targetSplit(
	db: Connection,
	_visible: Visible,
	{ year, measure, total, fixed }: z.output<typeof SplitQuery>,
): Promise<Split> {
	const kept = fixed === '' ? [] : fixed.split(',').map((pair) => pair.split(':'));
	const rows = await db.rows(
		`select key, name, basis, basis_month, weight::double as weight, is_fixed, part::double as part,
			if(exact is null, null, fraction(exact.numerator, exact.denominator)) as exact,
			(sum(part) over ())::double as sum, (coalesce(sum(part) filter (is_fixed) over (), 0))::double as fixed_sum
		from target_split($year::integer, $measure::varchar, $total::bigint, $fixed::varchar)
		order by place`,
		{ year, measure, total, fixed: JSON.stringify(kept.map(([key, value]) => ({ key, value }))) },
	);
	const [first] = rows;
	if (!first) throw new Refusal(409, '单位表中没有参加排名的单位，请先导入单位表');
	const stranger = kept.find(([key]) => !rows.some((row) => row.key === key));
	if (stranger) throw new Refusal(400, `单位“${stranger[0]}”不参加分解，请重新选择单位`);
	if (first.sum !== total) throw new Refusal(400, unfit(Number(first.fixed_sum), total));
	return Split.parse({
		...{ year, measure, total, basis: first.basis, rows: rows.map(shaped) },
		basisMonth: first.basis_month === null ? null : monthText(first.basis_month),
	});
}

function unfit(given: number, total: number): string {
	return given > total
		? `已指定的合计${given}，超过总数${total}，请减少指定的数或提高总数`
		: `各单位都已指定，合计${given}，与总数${total}不等，请留出至少一个单位`;
}
