import * as z from 'zod/mini';
import type { Connection, Row } from '../../sql/database.server.ts';
import { Contribution, Explanation, type Period } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { askedPeriod } from './period.ts';
import { sees } from './regions.ts';
import { shaped } from './shape.ts';

const Part = z.extend(Contribution, { dimension: z.enum(['project', 'township', 'bank', 'fundedDate']) });

/** A unit and the period to explain. */
export type ExplanationRequest = Period & { region: string };

/** All that 落后分析 shows of a unit's 发放成功率; null where the unit is not there or not visible. */
export async function explanation(
	db: Connection,
	visible: Visible,
	query: ExplanationRequest,
): Promise<Explanation | null> {
	if (!sees(visible, query.region)) return null;
	const { sql, head } = await askedPeriod(db, query);
	const asked = { ...sql, region: query.region };
	const [unit] = await db.rows(
		'select * exclude (rivals) from explanation_row($month::integer, $scope::varchar, $cutOff::timestamp, $region::varchar)',
		asked,
	);
	if (!unit) return null;
	const parts = await db.rows(
		'select * from unpaid_part($month::integer, $scope::varchar, $cutOff::timestamp, $region::varchar)',
		asked,
	);
	const ladder = await db.rows(
		'select * from ladder_step($month::integer, $scope::varchar, $cutOff::timestamp, $region::varchar)',
		asked,
	);
	const reasons = await db.rows(
		'select * from reason_part($month::integer, $scope::varchar, $cutOff::timestamp, $region::varchar)',
		asked,
	);
	const lists = { ...partsOf(parts), ladder: ladder.map(shaped), reasons: reasons.map(shaped) };
	return Explanation.parse({ ...head, ...shaped(unit), ...lists });
}

function partsOf(rows: readonly Row[]): Pick<Explanation, 'byProject' | 'byTownship' | 'byBank' | 'byFundedDate'> {
	const parts = rows.map((row) => Part.parse(shaped(row)));
	const of = (dimension: string) => parts.filter((part) => part.dimension === dimension);
	return { byProject: of('project'), byTownship: of('township'), byBank: of('bank'), byFundedDate: of('fundedDate') };
}
