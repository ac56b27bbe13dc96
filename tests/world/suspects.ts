import { recordRules } from '../../analytics/findings/record_rules.ts';
import { storeFindings } from '../../analytics/findings/store.ts';
import type { Connection } from '../../sql/database.server.ts';
import { arrive } from './arrive.ts';

/** What a rule of `sql/checks/records` finds: month, slip and line of each; without a slip, unit and project. */
export async function suspects(db: Connection, rule: string): Promise<string[]> {
	await arrive(db);
	const rules = recordRules().filter(({ id }) => id === rule);
	await storeFindings(db, { now: () => new Date('2026-01-01T00:00:00Z'), rules });
	const rows = await db.rows(
		`select month, coalesce(slip_no || coalesce('/' || line_no, ''), region.key || ' ' || project.key, detail) as place
		from finding
		left join slip_number using (slip_key)
		left join dimension_key as region on region.dimension_key = finding.region_key
		left join dimension_key as project on project.dimension_key = finding.project_key
		where rule_id = $rule
		order by month nulls last, place`,
		{ rule },
	);
	return rows.map(({ month, place }) => (month === 202310 ? String(place) : `${String(month)} ${String(place)}`));
}

/** The sentences of what a rule finds, to who sees all and to who sees the row alone. */
export async function sentences(db: Connection, rule: string): Promise<string[][]> {
	await suspects(db, rule);
	const rows = await db.rows('select distinct detail, own_detail from finding where rule_id = $rule order by all', {
		rule,
	});
	return rows.map(({ detail, own_detail }) => [String(detail), String(own_detail)]);
}
