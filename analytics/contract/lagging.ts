import * as z from 'zod/mini';
import { IndicatorId, Key, Month, Period, Scope } from './query.ts';
import { Rate } from './ranking.ts';

/** The part of a unit's shortfall that one project, bank, township, day span or reason holds. */
export const Contribution = z.object({
	key: Key,
	name: z.string(),
	unpaid: z.int(),
	/** Part of the unit's unpaid. */
	share: Rate,
	/** 拉低: percentage points of the unit's rate (unpaid ÷ the unit's due). */
	drag: Rate,
});

/** A unit that lags in one indicator, and why (domain.md, section 7). */
export const LaggingEntry = z.object({
	indicator: IndicatorId,
	scope: Scope,
	key: Key,
	name: z.string(),
	/** Null for who sees one unit while nothing is published of the others. */
	rank: z.nullable(z.int()),
	value: Rate,
	against: z.enum(['province', 'city', 'both']),
	isFallback: z.boolean(),
	benchmark: Rate,
	/** value − benchmark, exact. */
	difference: Rate,
	toBenchmark: z.int(),
	/** Rank when just the benchmark is reached and the others stay as they are. */
	rankAtBenchmark: z.nullable(z.int()),
	outstanding: z.int(),
	pending: z.int(),
	refunded: z.int(),
	unpaid: z.int(),
	outstandingShare: Rate,
	topProject: z.nullable(Contribution),
	topBank: z.nullable(Contribution),
	topTownship: z.nullable(Contribution),
	topReason: z.nullable(z.object({ code: z.string(), name: z.string(), count: z.int() })),
	/** Part of the unpaid that was funded in the month's last five working days; null where the year's are not known. */
	fundedLate: z.nullable(z.int()),
});

/** GET /api/lagging?month[&scope][&indicator]: worst first within each indicator. */
export const LaggingQuery = z.object({
	month: Month,
	scope: z.optional(Scope),
	indicator: z.optional(IndicatorId),
	region: z.optional(Key),
});
export const Lagging = z.object({ month: Month, at: z.string(), entries: z.array(LaggingEntry) });

/** GET /api/lagging/:region?month&scope: all that 落后分析 shows of one unit's 发放成功率. */
export const ExplanationQuery = Period;
export const Explanation = z.object({
	month: Month,
	scope: Scope,
	at: z.string(),
	key: Key,
	name: z.string(),
	rank: z.nullable(z.int()),
	ranked: z.int(),
	due: z.int(),
	paid: z.int(),
	outstanding: z.int(),
	pending: z.int(),
	refunded: z.int(),
	unpaid: z.int(),
	/** Part of the city's due and unpaid that is this unit's. */
	shareOfCityDue: Rate,
	shareOfCityUnpaid: Rate,
	benchmark: z.object({ against: z.enum(['province', 'city', 'both']), isFallback: z.boolean(), value: Rate }),
	/** Unpaid that the benchmark's rate would allow at this due (rounded down). */
	allowedUnpaid: z.int(),
	toBenchmark: z.int(),
	/** The parts of the gap in order: 遗留, 待反馈, 已退款; each in 人次 and as a part of due. */
	composition: z.array(
		z.object({ state: z.enum(['outstanding', 'pending', 'refunded']), count: z.int(), points: Rate, share: Rate }),
	),
	/** 再成功多少，排第几: rising number of successes, the rank each gives, and whom it passes. */
	ladder: z.array(
		z.object({
			more: z.int(),
			value: Rate,
			rank: z.int(),
			passes: z.array(z.string()),
			mark: z.enum(['now', 'benchmark', 'limit', 'pass']),
		}),
	),
	/** Most that can still succeed: outstanding + pending. */
	limit: z.int(),
	byProject: z.array(Contribution),
	byTownship: z.array(Contribution),
	byBank: z.array(Contribution),
	byFundedDate: z.array(Contribution),
	reasons: z.array(
		z.object({
			code: z.string(),
			name: z.string(),
			actor: z.string(),
			remedy: z.string(),
			count: z.int(),
			share: Rate,
			reissued: z.int(),
			untouched: z.int(),
		}),
	),
});

export type Contribution = z.infer<typeof Contribution>;
export type LaggingEntry = z.infer<typeof LaggingEntry>;
export type Lagging = z.infer<typeof Lagging>;
export type Explanation = z.infer<typeof Explanation>;
