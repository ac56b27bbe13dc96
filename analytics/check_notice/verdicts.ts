import * as z from 'zod/mini';
import type { Connection } from '../../sql/database.server.ts';
import { MeasureId, Rate, Scope, Verdict } from '../contract/index.ts';
import { shaped } from '../reports/shape.ts';
import type { AskedClaim, AskedList } from './asked.ts';
import type { Part } from './subject.ts';

const Told = z.object({
	id: z.int(),
	verdict: Verdict,
	stated: z.nullable(z.number()),
	found: z.nullable(Rate),
	held: z.nullable(Rate),
	computed: z.nullable(z.number()),
	hint: z.nullable(z.enum(['unit', 'measure', 'scope'])),
	rightUnit: z.nullable(z.string()),
	rightMeasure: z.nullable(MeasureId),
	rightScope: z.nullable(Scope),
	names: z.array(z.string()),
	unnamed: z.array(z.string()),
	contradicts: z.array(z.int()),
});

export type Told = z.infer<typeof Told>;

/** Which data are asked: `part` is the department or bank that the text is about; `isPublished`: as last published. */
export type AskedData = { month: number; cutOff: string; part: Part | null; isPublished: boolean };

/** What the data say to each claim, by its index, and of each list, after the claims: all in one question. */
export async function verdicts(
	db: Connection,
	{ claims, lists }: { claims: AskedClaim[]; lists: AskedList[] },
	{ month, cutOff, part, isPublished }: AskedData,
): Promise<Told[]> {
	const asked = claims.flatMap(({ number, ...claim }, id) =>
		claim.hindrance === null ? [{ id, ...pick(claim), ...numberOf(number) }] : [],
	);
	const asListed = lists.map(({ number, ...list }, index) => ({
		...{ id: claims.length + index, kind: 'list', region: null, direction: null, against: null, against_month: null },
		...{ indicator: list.indicator, scope: list.scope, month: list.month, keys: list.keys, list: list.list },
		...numberOf(number),
	}));
	const rows = await db.rows(
		`select * from notice_verdict(
			$month::integer, $cutOff::timestamp, {'dimension': $dimension::varchar, 'key': $key::varchar},
			$isPublished::boolean, $claims::varchar
		)`,
		{
			...{ month, cutOff, isPublished, dimension: part?.dimension ?? null, key: part?.key ?? null },
			claims: JSON.stringify([...asked, ...asListed]),
		},
	);
	return rows.map((row) => Told.parse(shaped(row)));
}

function pick({ againstMonth, ...claim }: Omit<AskedClaim, 'number'>) {
	const { kind, indicator, region, scope, month, direction, against, keys } = claim;
	return { kind, indicator, region, scope, month, direction, against, against_month: againstMonth, keys, list: null };
}

function numberOf(number: AskedClaim['number']) {
	if (number === null) return { whole: null, places: null, unit: null, is_below: false, is_loose: false };
	const { whole, places, unit, isBelow, isLoose } = number;
	return { whole, places, unit, is_below: isBelow, is_loose: isLoose };
}
