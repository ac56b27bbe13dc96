import * as z from 'zod/mini';
import { Dimension, Key, Month, Period, Scope } from './query.ts';

const count = z.int().check(z.minimum(0));
const rate = z.nullable(z.number().check(z.minimum(0), z.maximum(1)));

/** The counts and rates of one slice. Amounts are 分; a rate is a fraction of 1, null where its denominator is 0. */
export const Figures = z.object({
	key: Key,
	name: z.string(),
	projects: count,
	slips: count,
	due: count,
	paid: count,
	outstanding: count,
	pending: count,
	refunded: count,
	persons: count,
	amountDue: count,
	amountPaid: count,
	amountOutstanding: count,
	amountPending: count,
	amountRefunded: count,
	paidToSocialCard: count,
	paidToNaturalPersons: count,
	pushed: count,
	firstAttemptPaid: count,
	successRate: rate,
	firstAttemptRate: rate,
	leftoverRate: rate,
	pendingRate: rate,
	refundedRate: rate,
	cardShare: rate,
	pushRate: rate,
});

/** Which of the two success rates is printed and ranked as 发放成功率 in a month (domain.md, section 6). */
export const Rule = z.object({ successRate: z.enum(['first-attempt', 'cumulative-feedback']) });

/** GET /api/indicators */
export const IndicatorsQuery = z.extend(Period, { by: z._default(Dimension, 'region'), region: z.optional(Key) });

export const Indicators = z.object({
	month: Month,
	scope: Scope,
	/** The cut-off with its zone, `2023-11-01T00:00:00+08:00`. */
	at: z.string(),
	by: Dimension,
	rule: Rule,
	total: Figures,
	rows: z.array(Figures),
});

export type Rule = z.infer<typeof Rule>;
export type Figures = z.infer<typeof Figures>;
export type Indicators = z.infer<typeof Indicators>;
