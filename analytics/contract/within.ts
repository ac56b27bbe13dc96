import * as z from 'zod/mini';
import { Rule } from './figures.ts';
import { RecordDimension, IndicatorId, Key, Month, Period, Scope } from './query.ts';
import { Rate } from './ranking.ts';

/** What is ranked below a unit. */
export const Below = z.enum(['department', 'bank', 'township', 'project']);

/** GET /api/rankings/within?month&indicator&by&region: departments, banks, townships or projects of a unit, or the city. */
export const WithinQuery = z.extend(Period, {
	indicator: z._default(IndicatorId, 'successRate'),
	by: z._default(Below, 'department'),
	region: z.optional(Key),
});

const count = z.int().check(z.minimum(0));

export const WithinRow = z.object({
	key: Key,
	name: z.string(),
	/** Null: nothing to divide by. Ties share a rank. */
	rank: z.nullable(z.int()),
	tied: z.boolean(),
	value: Rate,
	...{ due: count, paid: count, outstanding: count, pending: count, refunded: count },
	/** 未成功 = 遗留 + 待反馈 + 已退款. */
	unpaid: count,
});

export const Within = z.object({
	month: Month,
	scope: Scope,
	at: z.string(),
	indicator: IndicatorId,
	by: RecordDimension,
	rule: Rule,
	rows: z.array(WithinRow),
});

export type Below = z.infer<typeof Below>;
export type WithinRow = z.infer<typeof WithinRow>;
export type Within = z.infer<typeof Within>;
