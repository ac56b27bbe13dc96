import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import { indicators, processIndicators, Rules, type RulesQuery } from '../contract/index.ts';
import { seesAll, type Visible } from '../visible.ts';
import { askedPeriod } from './period.ts';
import { sees } from './regions.ts';
import { timeliness } from './timeliness.ts';

type Example = { name: string; numerator: number; denominator: number };

/** Each indicator's source, its SQL, and what it is in a period: the formula with numbers in it. */
export async function rules(db: Connection, visible: Visible, query: z.output<typeof RulesQuery>): Promise<Rules> {
	const { head } = await askedPeriod(db, query);
	const examples = new Map([...(await rated(db, visible, query)), ...(await processed(db, visible, query))]);
	const rows = [...indicators, ...processIndicators].map(({ id: indicator, source, models }) => ({
		indicator,
		source,
		models: models.map((file) => ({ file: `sql/${file}`, text: statement(file) })),
		example: examples.get(indicator) ?? null,
	}));
	return Rules.parse({ ...head, rows });
}

async function rated(
	db: Connection,
	visible: Visible,
	query: z.output<typeof RulesQuery>,
): Promise<Map<string, Example>> {
	const { sql } = await askedPeriod(db, query);
	const rows = await db.rows(
		`select indicator, key, name, is_city, numerator::double as numerator, denominator::double as denominator
		from rate_part
		where month = $month::integer and scope = $scope and cut_off = $cutOff::timestamp and (is_city or is_ranked)
		order by is_city desc, place`,
		{ ...sql },
	);
	const seen = rows.filter(({ key, is_city }) => (is_city ? seesAll(visible) : sees(visible, String(key))));
	return new Map(
		seen
			.toReversed()
			.map(({ indicator, name, numerator, denominator }) => [
				String(indicator),
				{ name: String(name), numerator: Number(numerator), denominator: Number(denominator) },
			]),
	);
}

async function processed(
	db: Connection,
	visible: Visible,
	query: z.output<typeof RulesQuery>,
): Promise<Map<string, Example>> {
	const found = await timeliness(db, visible, { ...query, by: 'region', region: undefined });
	if (found === null) return new Map();
	const { name, rates } = found.total;
	return new Map(rates.map(({ indicator, numerator, denominator }) => [indicator, { name, numerator, denominator }]));
}
