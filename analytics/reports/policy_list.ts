import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { PolicyForm, type PolicyFormQuery, PolicyList, type PolicyListQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { periodOf } from './period.ts';
import { seenRegions, sees } from './regions.ts';
import { shaped } from './shape.ts';

/** The policy list of a year, what of it was paid, its changes and dates. Null where the asked unit is not visible. */
export async function policyList(
	db: Connection,
	visible: Visible,
	query: z.output<typeof PolicyListQuery>,
): Promise<PolicyList | null> {
	const { region = null, on = null } = query;
	if (region !== null && !sees(visible, region)) return null;
	const { sql, head } = await periodOf(db, query);
	const asked = { ...sql, region, regions: seenRegions(visible) };
	const [counts = {}] = await db.rows(
		`select * from policy_head(
			$month::integer, $scope::varchar, $cutOff::timestamp, $region::varchar, $regions::varchar[]
		)`,
		asked,
	);
	const rows = await db.rows(
		`select * from policy_project(
			$month::integer, $scope::varchar, $cutOff::timestamp, $region::varchar, $regions::varchar[]
		)`,
		asked,
	);
	const changes = await db.rows('select * from policy_change($month::integer // 100)', { month: sql.month });
	const dates = on === null ? [] : await db.rows('select * from policy_date($on::date)', { on });
	const lists = { rows: rows.map(shaped), changes: changes.map(shaped), dates: dates.map(shaped) };
	return PolicyList.parse({ ...head, ...shaped(counts), ...lists });
}

/** What the 变更申请表 of a project is filled with; null where neither a list nor a slip knows it. */
export async function policyForm(
	db: Connection,
	_visible: Visible,
	{ year, project, since, version }: z.output<typeof PolicyFormQuery>,
): Promise<PolicyForm | null> {
	const [row] = await db.rows(
		'select * from policy_form($year::integer, $project::varchar, $since::varchar, $version::integer)',
		{ year, project, since: since ?? null, version: version ?? null },
	);
	return row === undefined ? null : PolicyForm.parse(shaped(row));
}
