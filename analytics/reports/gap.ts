import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { GapAnswer, type GapQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { gapSentence } from './gap_sentence.ts';
import { askedPeriod } from './period.ts';
import { sees } from './regions.ts';
import { shaped } from './shape.ts';

/** Indicators whose shortfall holds 遗留, so that its reasons explain them. */
const failing = new Set(['successRate', 'firstAttemptRate', 'leftoverRate']);

/** Why a unit stands where it stands in an indicator; null where it is not there or not visible. */
export async function gap(
	db: Connection,
	visible: Visible,
	query: z.output<typeof GapQuery>,
): Promise<GapAnswer | null> {
	if (!sees(visible, query.region)) return null;
	const { sql, head, rule } = await askedPeriod(db, query);
	const asked = { ...sql, region: query.region, indicator: query.indicator };
	const [row] = await db.rows(
		'select * from gap_unit($month::integer, $scope::varchar, $cutOff::timestamp, $region::varchar, $indicator::varchar)',
		asked,
	);
	if (!row) return null;
	const { basis = null, ...unit } = row;
	const parts = await db.rows(
		`select * from gap_part(
			$month::integer, $scope::varchar, $cutOff::timestamp, $indicator::varchar, $limit::bigint, $basis::varchar
		)`,
		{ ...sql, indicator: query.indicator, limit: query.limit, basis: String(basis) },
	);
	const reasons = failing.has(query.indicator)
		? await db.rows(
				`select * from reason_part(
					$month::integer, $scope::varchar, $cutOff::timestamp, if($isCity::boolean, null, $region::varchar)
				)`,
				{ ...sql, region: query.region, isCity: unit.is_city === true },
			)
		: [];
	const found = { ...head, rule, ...shaped(unit), parts: parts.map(shaped), reasons: reasons.map(shaped) };
	const answer = GapAnswer.parse({ ...found, sentence: '' });
	return { ...answer, sentence: gapSentence(answer) };
}
