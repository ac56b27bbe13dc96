import * as z from 'zod/mini';
import type { Connection } from '../../../sql/database.server.ts';
import { IndicatorId, Key, MeasureId, Rate, Scope } from '../../contract/index.ts';
import { shaped } from '../../reports/shape.ts';

/** A measure of a unit (全市 too) in 当月 or 累计: a row of `notice_measure`. */
export const Measured = z.object({
	scope: Scope,
	key: Key,
	name: z.string(),
	isCity: z.boolean(),
	hasTask: z.boolean(),
	indicator: MeasureId,
	value: Rate,
	isBest: z.boolean(),
	rank: z.nullable(z.int()),
	isLagging: z.boolean(),
	isFar: z.boolean(),
	isJudged: z.boolean(),
	against: z.nullable(z.enum(['province', 'city', 'both'])),
	isFallback: z.boolean(),
	/** Whether `held` is 全省平均; else it is 全市平均. */
	isProvince: z.boolean(),
	province: z.nullable(Rate),
	held: z.nullable(Rate),
	difference: z.nullable(Rate),
});

export type Measured = z.infer<typeof Measured>;

/** From which gap on a text says 远低于, in parts of 100,000,000 of the rate. */
export type FarGaps = { percent: number; permille: number };

export type MeasuredRequest = { month: number; cutOff: string; far: FarGaps };

/** Every measure of every unit in both periods, one question. */
export async function measuredUnits(db: Connection, { month, cutOff, far }: MeasuredRequest): Promise<Measured[]> {
	const rows = await db.rows(
		`select * from notice_measure(
			$month::integer, $cutOff::timestamp, $percent::bigint, $permille::bigint
		)`,
		{ month, cutOff, percent: far.percent, permille: far.permille },
	);
	return z.array(Measured).parse(rows.map(shaped));
}

/** Whether a measure is a rate, which is ranked and held against a benchmark. */
export function isRate(indicator: MeasureId): indicator is IndicatorId {
	return IndicatorId.safeParse(indicator).success;
}
