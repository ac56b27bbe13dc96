import * as z from 'zod/mini';
import { integer, Key, Month, Period, RecordDimension, Scope } from './query.ts';

/** Each slip is published before the payout (村级公示) and after it (部门公示). */
export const publicityStages = [
	{ id: 'before', name: '发放前', limit: '不少于3个工作日' },
	{ id: 'after', name: '发放后', limit: '首次发放后5个工作日内' },
] as const;

/** How a publication that a slip needs stands as of the cut-off. */
export const publicityStates = [
	{ id: 'timely', name: '按时' },
	{ id: 'late', name: '迟' },
	{ id: 'missing', name: '未公示' },
	{ id: 'waiting', name: '未到期' },
	{ id: 'unknown', name: '不能判断' },
] as const;

export const PublicityStage = z.enum(publicityStages.map(({ id }) => id));
export const PublicityState = z.enum(publicityStates.map(({ id }) => id));

/** GET /api/publicity?month&scope&at&by&region: how the publications stand, by a dimension. */
export const PublicityQuery = z.extend(Period, { by: z._default(RecordDimension, 'region'), region: z.optional(Key) });

const count = z.int().check(z.minimum(0));
const Counts = z.object({ timely: count, late: count, missing: count, waiting: count, unknown: count });

export const PublicityUnit = z.object({
	key: Key,
	name: z.string(),
	/** Slips that are to be published. */
	slips: count,
	before: Counts,
	after: Counts,
	/** 迟 and 未公示, before and after: what 公示及时率 lacks. */
	behind: count,
	/** The parts of 公示及时率. */
	numerator: count,
	denominator: count,
});

export const Publicity = z.object({
	month: Month,
	scope: Scope,
	at: z.string(),
	by: RecordDimension,
	/** Null where no unit that is seen has a publicity ledger. */
	total: z.nullable(PublicityUnit),
	rows: z.array(PublicityUnit),
});

/** GET /api/publicity/list: the publications that slips need; without `state` those that are 迟 or 未公示. */
export const PublicityListQuery = z.extend(Period, {
	region: z.optional(Key),
	department: z.optional(Key),
	bank: z.optional(Key),
	township: z.optional(Key),
	project: z.optional(Key),
	stage: z.optional(PublicityStage),
	state: z.optional(PublicityState),
	cursor: z.optional(z.string().check(z.maxLength(200))),
	limit: z._default(integer(1, 500), 15),
});

const Named = z.object({ key: Key, name: z.string() });
const Facet = z.array(z.object({ key: Key, name: z.string(), count: z.int() }));

export const PublicityRow = z.object({
	slip: z.string(),
	region: Named,
	department: Named,
	project: Named,
	bank: Named,
	township: Named,
	stage: PublicityStage,
	state: PublicityState,
	fundedOn: z.string(),
	/** The day of its first payment; null: none before the cut-off. */
	paidOn: z.nullable(z.string()),
	/** The last day on which publishing after the payout is in time; null before it. */
	lastDay: z.nullable(z.string()),
	publishedFrom: z.nullable(z.string()),
	publishedUntil: z.nullable(z.string()),
	/** Before the payout: how many it was published; after it: how many it took, or has taken up to the cut-off. */
	workingDays: z.nullable(z.int()),
});

export const PublicityList = z.object({
	month: Month,
	scope: Scope,
	at: z.string(),
	total: z.int(),
	rows: z.array(PublicityRow),
	first: z.int(),
	next: z.nullable(z.string()),
	previous: z.nullable(z.string()),
	facets: z.object({ region: Facet, department: Facet, project: Facet }),
});

export type PublicityUnit = z.infer<typeof PublicityUnit>;
export type Publicity = z.infer<typeof Publicity>;
export type PublicityRow = z.infer<typeof PublicityRow>;
export type PublicityList = z.infer<typeof PublicityList>;

/** What a stage or a state is called. */
export function publicityName(id: z.infer<typeof PublicityStage> | z.infer<typeof PublicityState>): string {
	return [...publicityStages, ...publicityStates].find((each) => each.id === id)?.name ?? id;
}
