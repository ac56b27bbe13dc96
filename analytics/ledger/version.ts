import { z } from 'zod';
import type { DatabaseSync } from '../../ingest/state.ts';
import { Refusal } from '../refusal.ts';

const Text = z.nullable(z.string());

/** A version of a case as the register keeps it; what is outstanding the register works out. Money in 分. */
const Version = z.object({
	...{ case_no: z.string(), version: z.int(), act: z.string(), region_code: z.string(), sequence: z.int() },
	...{ source: z.string(), category: z.string(), title: z.string(), department: Text, project_code: Text },
	...{ persons: z.int(), found: z.int(), recovered: z.int(), cleared: z.int(), returned: z.int() },
	...{ responsible: z.string(), measure: z.string(), days: z.int(), state: z.string() },
	...{ rule_id: Text, month: z.nullable(z.int()), origin_department: Text, origin_project: Text },
	...{ findings: z.nullable(z.int()), findings_amount: z.nullable(z.int()) },
	...{ note: z.string(), saved_at: z.string(), saved_by: z.string() },
});

export type Version = z.infer<typeof Version>;

/** Writes a version of a case down. */
export function addVersion(state: DatabaseSync, version: Version): void {
	state
		.prepare(
			`insert into ledger_version (case_no, version, act, region_code, sequence, source, category, title, department,
				project_code, persons, found, recovered, cleared, returned, responsible, measure, days, state, rule_id, month,
				origin_department, origin_project, findings, findings_amount, note, saved_at, saved_by)
			values ($case_no, $version, $act, $region_code, $sequence, $source, $category, $title, $department,
				$project_code, $persons, $found, $recovered, $cleared, $returned, $responsible, $measure, $days, $state,
				$rule_id, $month, $origin_department, $origin_project, $findings, $findings_amount, $note, $saved_at, $saved_by)`,
		)
		.run(version);
}

/** The newest version of a case. Refuses where there is none, and where another than `base` is the newest. */
export function newestVersion(state: DatabaseSync, no: string, base: number): Version {
	const found = state
		.prepare('select * from ledger_version where case_no = $no order by version desc limit 1')
		.get({ no });
	if (!found) throw new Refusal(404, `台账中没有编号为“${no}”的问题`);
	const newest = Version.parse(found);
	if (newest.version !== base) throw new Refusal(409, `${no}已被别人改过，请刷新页面，核对以后再存`);
	return newest;
}
