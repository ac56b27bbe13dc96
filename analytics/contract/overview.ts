import * as z from 'zod/mini';
import { Rule } from './figures.ts';
import { IndicatorId, Key, Month, Period, Scope } from './query.ts';
import { Difference, Rate } from './ranking.ts';

/** GET /api/overview?month&scope[&region]: the key figures with what they are held against. */
export const OverviewQuery = z.extend(Period, { region: z.optional(Key) });

/** One rate on the overview. Differences are null where nothing can be compared (other rule, no benchmark). */
export const RateCard = z.object({
	indicator: IndicatorId,
	value: Rate,
	/** The other period (累计 beside 当月 and the other way round). */
	other: Rate,
	previous: z.nullable(Rate),
	previousDifference: z.nullable(Difference),
	isPreviousComparable: z.boolean(),
	/** Its scope may be the other period: the province publishes 遗留率 as 累计 only. */
	province: z.nullable(z.object({ scope: Scope, value: Rate, difference: Difference })),
	city: z.object({ value: Rate, difference: Difference }),
	lowest: z.nullable(z.object({ name: z.string(), value: Rate })),
	highest: z.nullable(z.object({ name: z.string(), value: Rate })),
	isLagging: z.boolean(),
	/** How far and on which side, in the indicator's unit. */
	against: z.enum(['province', 'city', 'both']),
});

/** One count or amount on the overview; amounts are 分. */
export const CountCard = z.object({
	id: z.enum(['paid', 'amountPaid', 'projects', 'persons', 'due']),
	value: z.int(),
	other: z.int(),
	previous: z.nullable(z.int()),
	previousDifference: z.nullable(z.int()),
	/** Change against the month before as a fraction of it. */
	change: z.nullable(Difference),
	most: z.nullable(z.object({ name: z.string(), value: z.int() })),
});

export const Overview = z.object({
	month: Month,
	scope: Scope,
	at: z.string(),
	key: Key,
	name: z.string(),
	rule: Rule,
	previousMonth: z.nullable(Month),
	rates: z.array(RateCard),
	counts: z.array(CountCard),
	/** Units below their benchmark in 发放成功率, and the one with most of the city's unpaid. */
	laggingUnits: z.int(),
	largest: z.nullable(z.object({ key: Key, name: z.string(), share: Rate })),
	unpaid: z.int(),
});

/** GET /api/meta: what there is to choose from, and how fresh it is. */
export const Meta = z.object({
	/** `name` stands in tables (全市), `place` in headings (安阳市). */
	city: z.nullable(z.object({ key: Key, name: z.string(), place: z.string() })),
	regions: z.array(z.object({ key: Key, name: z.string() })),
	months: z.array(
		z.object({
			month: Month,
			due: z.int(),
			state: z.enum(['live', 'published']),
			rule: Rule,
			/** The newest revision of a published month, and whether its figures are others now; left out before it is. */
			publication: z.optional(
				z.object({ revision: z.int(), at: z.string(), isChanged: z.boolean(), isDamaged: z.boolean() }),
			),
		}),
	),
	files: z.int(),
	/** The years whose working days are known: from the first to the last. */
	workingDays: z.object({ from: z.int(), until: z.int() }),
	loadedAt: z.nullable(z.string()),
	/** Changes with every import; part of each page's footer. */
	dataVersion: z.string(),
});

export type RateCard = z.infer<typeof RateCard>;
export type CountCard = z.infer<typeof CountCard>;
export type Overview = z.infer<typeof Overview>;
export type Meta = z.infer<typeof Meta>;
