import * as z from 'zod/mini';
import { Rule } from './figures.ts';
import { Explanation } from './lagging.ts';
import { IndicatorId, integer, Key, Month, Period, Scope } from './query.ts';
import { Rate } from './ranking.ts';

/** What a shortfall is made of; `mended`: 首次未成功、已纠错成功. */
export const GapCause = z.enum(['outstanding', 'pending', 'refunded', 'mended', 'otherCard', 'unpushed']);

/** What the contributions of a gap are counted by; `region` for 全市 only. */
export const GapDimension = z.enum(['region', 'project', 'department', 'bank', 'township', 'slip']);

/** GET /api/explanation: why a unit (or 全市) stands where it stands in one indicator. */
export const GapQuery = z.extend(Period, {
	region: Key,
	indicator: z._default(IndicatorId, 'successRate'),
	/** Most rows of each dimension; the others are put together in one. */
	limit: z._default(integer(1, 100_000), 20),
});

export const GapPart = z.object({
	dimension: GapDimension,
	/** Null: what is beyond the limit, put together. */
	key: z.nullable(Key),
	name: z.string(),
	/** Project, bank and day of a slip. */
	about: z.nullable(z.string()),
	members: z.int(),
	value: Rate,
	/** The denominator is small: one payment moves the rate by much. */
	isSmall: z.boolean(),
	shortfall: z.int(),
	/** Part of the gap, over the gap's denominator; negative: better than the benchmark. Of a dimension they add up to it. */
	contribution: Rate,
	outstanding: z.int(),
	pending: z.int(),
	refunded: z.int(),
});

export const GapStep = z.object({
	target: z.enum(['benchmark', 'city', 'nextRank']),
	/** Payments needed, the others held still; 0: reached. */
	more: z.int(),
	value: Rate,
	/** Null for 全市 and units that are not ranked. */
	rank: z.nullable(z.int()),
	/** Whether so many can still be made good at the cut-off. */
	isReachable: z.boolean(),
});

export const GapAnswer = z.object({
	month: Month,
	scope: Scope,
	at: z.string(),
	rule: Rule,
	/** The answer in Chinese. */
	sentence: z.string(),
	key: Key,
	name: z.string(),
	isCity: z.boolean(),
	indicator: IndicatorId,
	better: z.enum(['higher', 'lower']),
	rank: z.nullable(z.int()),
	tied: z.boolean(),
	ranked: z.int(),
	value: Rate,
	isSmall: z.boolean(),
	/** Denominators under this are marked. */
	smallUnder: z.int(),
	against: z.enum(['province', 'city', 'both']),
	isFallback: z.boolean(),
	/** Denominator 0: there is none. */
	benchmark: Rate,
	city: Rate,
	isLagging: z.boolean(),
	/** How far worse than the benchmark, exact; negative: better. Denominator 0: nothing to compare. */
	gap: Rate,
	/** 人次, as a part of the denominator, and over the gap's denominator; with `allowance` they add up to the gap. */
	causes: z.array(z.object({ cause: GapCause, count: z.int(), points: Rate, gap: z.int() })),
	/** What the benchmark itself is short of at this denominator, over the gap's denominator; not positive. */
	allowance: z.int(),
	/** Most that can still be made good. */
	limit: z.int(),
	due: z.int(),
	steps: z.array(GapStep),
	parts: z.array(GapPart),
	/** Why the 遗留 failed, who acts, what is to be done. */
	reasons: Explanation.shape.reasons,
});

export type GapAnswer = z.infer<typeof GapAnswer>;
export type GapPart = z.infer<typeof GapPart>;
export type GapStep = z.infer<typeof GapStep>;
export type GapCause = z.infer<typeof GapCause>;
export type GapDimension = z.infer<typeof GapDimension>;
