import { z } from 'zod';
import { shanghai } from '../../ingest/clock.ts';
import { type DatabaseSync, inState } from '../../ingest/state.ts';
import type { Connection } from '../../sql/database.server.ts';
import { writeAudit } from '../audit.ts';
import type { LedgerFromFindings, LedgerTaken } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { monthNumber, monthText } from '../reports/period.ts';
import { seenRegions } from '../reports/regions.ts';
import type { Visible } from '../visible.ts';
import { type By, openCase, type Opening } from './store.ts';
import { addVersion, newestVersion } from './version.ts';

/** So many cases at once are no longer looked at by anybody. */
const most = 2000;

const Group = z.object({
	rule_id: z.string(),
	month: z.nullable(z.int()),
	region_code: z.string(),
	department: z.nullable(z.string()),
	project_code: z.nullable(z.string()),
	title: z.string(),
	findings: z.int(),
	persons: z.int(),
	amount: z.int(),
});

/** A case of such findings, and what it is with those found since. */
const Found = z.object({
	...{ case_no: z.string(), version: z.int(), is_more: z.coerce.boolean() },
	...{ persons: z.int(), found: z.int(), state: z.string() },
});

type Group = z.infer<typeof Group>;
type Asked = Omit<z.output<typeof LedgerFromFindings>, 'days'>;

/** The findings under the conditions, as far as the reader may see them, by rule, month, unit, department and project. */
export async function findingGroups(db: Connection, visible: Visible, asked: Asked): Promise<Group[]> {
	const { rule = null, month, severity = null, region = null, project = null } = asked;
	const rows = await db.rows(
		`select * from finding_case(
			$regions::varchar[], $month::integer, $severity::varchar, $region::varchar, $project::varchar, $rule::varchar
		)`,
		{
			...{ rule, severity, region, project, regions: seenRegions(visible) },
			month: month === undefined ? null : monthNumber(month),
		},
	);
	if (rows.length === 0) throw new Refusal(404, '没有符合条件的疑点，不用立案');
	if (rows.length > most) throw new Refusal(400, `会立${rows.length}件，太多了；请按规则、月份、单位缩小条件`);
	return z.array(Group).parse(rows);
}

/**
 * Opens a case for each group of findings, or joins it to the one that is of the same rule, month, unit, department and
 * project: that grows by what was found since, and is open again where it was closed. All of it, or nothing.
 */
export function takeFindings(state: DatabaseSync, groups: readonly Group[], days: number, by: By): LedgerTaken {
	const taken = { opened: 0, joined: 0, unchanged: 0 };
	inState(state, () => {
		for (const group of groups) {
			const became = join(state, group, by);
			if (became === 'opened') openCase(state, openingOf(group, days), by);
			taken[became] += 1;
		}
	});
	return taken;
}

/** Adds a version to the case of such findings where there are more of them now; `opened`: there is no such case. */
function join(state: DatabaseSync, group: Group, { actor, now }: By): keyof LedgerTaken {
	const { rule_id, month, region_code, department, project_code, findings, persons, amount } = group;
	const found = state
		.prepare(
			`select case_no, version, findings < $findings or findings_amount < $amount as is_more,
				max(persons, $persons) as persons, found + max(0, $amount - findings_amount) as found,
				iif(state = 'closed', 'open', state) as state
			from ledger_version
			where region_code = $region_code and rule_id = $rule_id and month is $month and origin_department is $department
				and origin_project is $project_code
			order by version desc limit 1`,
		)
		.get({ rule_id, month, region_code, department, project_code, findings, persons, amount });
	if (!found) return 'opened';
	const { is_more, case_no: no, version: base, ...grown } = Found.parse(found);
	if (!is_more) return 'unchanged';
	const at = shanghai(now());
	addVersion(state, {
		...{
			...newestVersion(state, no, base),
			...grown,
			version: base + 1,
			act: 'join',
			findings,
			findings_amount: amount,
		},
		...{ note: '又有疑点并入', saved_at: at, saved_by: actor },
	});
	writeAudit(state, { at, actor, act: 'ledger', subject: no, detail: { act: 'join', version: base + 1, findings } });
	return 'joined';
}

const openingOf = (group: Group, days: number): Opening => ({
	...{ region: group.region_code, source: 'system', category: group.title, department: group.department },
	title: `${group.month === null ? '待拨款' : monthText(group.month)}的疑点，核查规则“${group.title}”找到`,
	...{
		project: group.project_code,
		persons: group.persons,
		found: group.amount,
		recovered: 0,
		cleared: 0,
		returned: 0,
	},
	...{ responsible: '', measure: '', days, state: 'open', note: '' },
	origin: { rule: group.rule_id, month: group.month, findings: group.findings, amount: group.amount },
});
