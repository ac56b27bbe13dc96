import * as z from 'zod/mini';
import { Rule } from './figures.ts';
import { IndicatorId, Key, Month, Period, Scope } from './query.ts';

/** A rate with its parts, so that it is rounded once, from the exact fraction; null parts mean: not there. */
export const Rate = z.object({ numerator: z.int(), denominator: z.int() });

/** A difference of two rates as an exact fraction; negative is below. Its unit is the indicator's. */
export const Difference = Rate;

/** GET /api/rankings?month&scope&indicator */
export const RankingQuery = z.extend(Period, { indicator: z._default(IndicatorId, 'successRate') });

export const RankingRow = z.object({
	key: Key,
	name: z.string(),
	/** Null: 无发放任务 (denominator 0). Ties share a rank. */
	rank: z.nullable(z.int()),
	tied: z.boolean(),
	/** Rank of the month compared with; null where there was none. */
	previousRank: z.nullable(z.int()),
	/** Places gained since then (negative: lost). */
	rankChange: z.nullable(z.int()),
	value: Rate,
	/** value − benchmark. */
	difference: z.nullable(Difference),
	isLagging: z.boolean(),
	/** 达标还差: how many more successes would reach the benchmark; 0 where it is reached; null where not countable. */
	toBenchmark: z.nullable(z.int()),
	due: z.int(),
	paid: z.int(),
	outstanding: z.int(),
	pending: z.int(),
	refunded: z.int(),
	/** 未成功 = 遗留 + 待反馈 + 已退款. */
	unpaid: z.int(),
});

export const Ranking = z.object({
	month: Month,
	scope: Scope,
	at: z.string(),
	indicator: IndicatorId,
	rule: Rule,
	/** Which benchmark lagging is held against, and whether the city's figure stands in for a missing one. */
	benchmark: z.object({
		against: z.enum(['province', 'city', 'both']),
		isFallback: z.boolean(),
		province: z.nullable(Rate),
		city: Rate,
	}),
	/**
	 * The month that ranks are compared with: the last published one, else the month before as it is now; not comparable
	 * across a change of rule.
	 */
	previous: z.nullable(z.object({ month: Month, isComparable: z.boolean(), isPublished: z.boolean() })),
	total: RankingRow,
	rows: z.array(RankingRow),
});

/** GET /api/rankings/matrix?month: every unit by every indicator that lagging is judged on. */
export const MatrixQuery = z.object({ month: Month });
export const Matrix = z.object({
	month: Month,
	columns: z.array(
		z.object({
			indicator: IndicatorId,
			scope: Scope,
			against: z.enum(['province', 'city', 'both']),
			isFallback: z.boolean(),
			/** Whether `benchmark` is 全省平均; months published before this was kept don't say. */
			isProvince: z.optional(z.boolean()),
			benchmark: Rate,
		}),
	),
	rows: z.array(
		z.object({
			key: Key,
			name: z.string(),
			lagging: z.int(),
			cells: z.array(
				z.object({
					value: Rate,
					isLagging: z.boolean(),
					/** 缺口倍数: the unit's shortfall ÷ the benchmark's; null where the benchmark has none. */
					multiple: z.nullable(z.number()),
					/** 1: up to 2 times, 2: 2 to 5, 3: over 5; 0: not lagging. */
					step: z.int().check(z.minimum(0), z.maximum(3)),
				}),
			),
		}),
	),
});

/** GET /api/rankings/history?until&indicator&scope: ranks by month, January to `until`. */
export const HistoryQuery = z.object({
	until: Month,
	indicator: z._default(IndicatorId, 'successRate'),
	scope: z._default(Scope, 'month'),
});
export const History = z.object({
	indicator: IndicatorId,
	scope: Scope,
	months: z.array(z.object({ month: Month, rule: Rule })),
	rows: z.array(
		z.object({
			key: Key,
			name: z.string(),
			ranks: z.array(z.object({ rank: z.nullable(z.int()), tied: z.boolean(), value: Rate })),
		}),
	),
});

export type Rate = z.infer<typeof Rate>;
export type Ranking = z.infer<typeof Ranking>;
export type RankingRow = z.infer<typeof RankingRow>;
export type Matrix = z.infer<typeof Matrix>;
export type History = z.infer<typeof History>;
