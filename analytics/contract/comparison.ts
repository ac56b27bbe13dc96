import * as z from 'zod/mini';
import { Rule } from './figures.ts';
import { MeasureId } from './measures.ts';
import { Key, Month, Period, Scope } from './query.ts';
import { Difference, Rate } from './ranking.ts';

/** GET /api/comparison?month[&scope][&at][&region][&indicator]: 环比 and 同比 of every unit, or of one. */
export const ComparisonQuery = z.extend(Period, { region: z.optional(Key), indicator: z.optional(MeasureId) });

/** The same measure of an earlier month: its value, and the difference where both can be compared. */
const Held = z.object({
	value: z.nullable(Rate),
	/** False across a change of the rule of 发放成功率. */
	isComparable: z.boolean(),
	difference: z.nullable(Difference),
	/** Of counts and amounts: the difference as a fraction of the earlier value. */
	growth: z.nullable(Difference),
});

export const Comparison = z.object({
	month: Month,
	scope: Scope,
	at: z.string(),
	rule: Rule,
	/** Null for 累计 of January. */
	monthBefore: z.nullable(Month),
	yearBefore: Month,
	/** Unit by unit, 全市 first; a row per measure. Null: that month has no data. */
	rows: z.array(
		z.object({
			key: Key,
			name: z.string(),
			isCity: z.boolean(),
			indicator: MeasureId,
			value: z.nullable(Rate),
			monthBefore: z.nullable(Held),
			yearBefore: z.nullable(Held),
		}),
	),
});

export type Held = z.infer<typeof Held>;
export type Comparison = z.infer<typeof Comparison>;
export type ComparisonRow = Comparison['rows'][number];
