import * as z from 'zod/mini';
import { Rule } from './figures.ts';
import { MeasureId } from './measures.ts';
import { Key, Month, Scope } from './query.ts';
import { Rate } from './ranking.ts';

/** GET /api/trends?indicator[&region][&from][&to][&scope]: months as categories, at most ten years of them. */
export const TrendsQuery = z.object({
	indicator: z._default(MeasureId, 'successRate'),
	region: z.optional(Key),
	from: z.optional(Month),
	to: z.optional(Month),
	scope: z._default(Scope, 'month'),
});

/** A value with its place on a chart: the unrounded number of 1. */
const Plotted = z.object({ value: Rate, plotted: z.number() });

/** A month of a unit. Null: no data, or nothing to divide by; never 0 in their place. */
const TrendPoint = z.object({
	value: z.nullable(Rate),
	plotted: z.nullable(z.number()),
	/** 发放成功率 by both rules, whichever is printed; null for everything else. */
	byRule: z.nullable(z.object({ firstAttempt: Plotted, cumulativeFeedback: Plotted })),
	/** The value as published, where the month is frozen. */
	published: z.nullable(Plotted),
});

export const Trends = z.object({
	indicator: MeasureId,
	scope: Scope,
	/** The months in order, each with the rule that its 发放成功率 follows. */
	months: z.array(z.object({ month: Month, rule: Rule })),
	/** 全市 first, then the units in canonical order; a point for each month. */
	rows: z.array(z.object({ key: Key, name: z.string(), isCity: z.boolean(), points: z.array(TrendPoint) })),
});

export type TrendPoint = z.infer<typeof TrendPoint>;
export type Trends = z.infer<typeof Trends>;
export type TrendRow = Trends['rows'][number];
