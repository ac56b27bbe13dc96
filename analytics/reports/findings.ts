import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { FindingRules, type FindingRulesQuery, Findings, type FindingsQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { neighbours, offsetOf } from './cursor.ts';
import { monthNumber } from './period.ts';
import { seenRegions } from './regions.ts';
import { shaped } from './shape.ts';

/** What the rules on the records found, as far as the reader may see it: a page, and what it can be narrowed by. */
export async function findings(
	db: Connection,
	visible: Visible,
	{ rule, slip, cursor, limit, ...conditions }: z.output<typeof FindingsQuery>,
): Promise<Findings> {
	const offset = offsetOf(cursor);
	const [found = {}] = await db.rows(
		`select * from finding_page(
			$regions::varchar[], $month::integer, $severity::varchar, $region::varchar, $department::varchar,
			$project::varchar, $bank::varchar, $rule::varchar, $slip::varchar, $offset::bigint, $limit::bigint
		)`,
		{ ...asked(visible, conditions), rule: rule ?? null, slip: slip ?? null, offset, limit },
	);
	return Findings.parse({ ...shaped(found), ...neighbours(offset, limit, Number(found.total)) });
}

/** The rules, each with what it found under the conditions. */
export async function findingRules(
	db: Connection,
	visible: Visible,
	conditions: z.output<typeof FindingRulesQuery>,
): Promise<FindingRules> {
	const rows = await db.rows(
		`select * from finding_rule(
			$regions::varchar[], $month::integer, $severity::varchar, $region::varchar, $department::varchar,
			$project::varchar, $bank::varchar
		)`,
		asked(visible, conditions),
	);
	return FindingRules.parse({ rules: rows.map(shaped) });
}

function asked(
	visible: Visible,
	{ month, severity, region, department, project, bank }: z.output<typeof FindingRulesQuery>,
) {
	return {
		regions: seenRegions(visible),
		month: month === undefined ? null : monthNumber(month),
		...{ severity: severity ?? null, region: region ?? null, department: department ?? null },
		...{ project: project ?? null, bank: bank ?? null },
	};
}
