import * as z from 'zod/mini';
import { Rule } from './figures.ts';
import { Freeze } from './freezes.ts';
import { IndicatorId, integer, Key, Month, Scope, State } from './query.ts';
import { Difference, Rate } from './ranking.ts';

/** The counts and amounts (分) that a published month keeps of each unit; all but the last three are sums over records. */
export const FigureId = z.enum([
	...(['due', 'paid', 'outstanding', 'pending', 'refunded'] as const),
	...(['paidToSocialCard', 'paidToNaturalPersons', 'pushed', 'firstAttemptPaid'] as const),
	...(['amountDue', 'amountPaid', 'amountOutstanding', 'amountPending', 'amountRefunded'] as const),
	...(['persons', 'projects', 'slips'] as const),
]);

/** GET /api/changes?month[&scope][&revision]: 数字变动说明, live against published. */
export const ChangesQuery = z.object({
	month: Month,
	scope: z._default(Scope, 'month'),
	/** Without it: the newest. */
	revision: z.optional(integer(1, 99)),
	region: z.optional(Key),
	figure: z.optional(FigureId),
	/** Number of the import that moved the records. */
	file: z.optional(integer(1, 2_000_000_000)),
	cursor: z.optional(z.string().check(z.maxLength(200))),
	limit: z._default(integer(1, 500), 20),
});

/** What came or went: a file loaded after publication, or one that was there and has been withdrawn. */
const Act = z.enum(['loaded', 'withdrawn']);

/** What an obligation counted for; `month` is that of its funding, yyyymm. */
const Side = z.object({
	state: State,
	amount: z.int(),
	region: z.string(),
	project: z.string(),
	bank: z.string(),
	month: z.int(),
	isToCard: z.boolean(),
	isPushed: z.boolean(),
	isFirstPaid: z.boolean(),
});

/** An obligation that counts otherwise than published, and the rows that made it so. */
export const ChangedRecord = z.object({
	slip: z.string(),
	line: z.int(),
	region: z.object({ key: Key, name: z.string() }),
	project: z.string(),
	/** Null: was not counted. */
	before: z.nullable(Side),
	/** Null: is no longer counted. */
	after: z.nullable(Side),
	/** What it adds to, or takes from, each figure of a unit. */
	effects: z.array(z.object({ region: z.string(), figure: FigureId, change: z.int() })),
	sources: z.array(
		z.object({
			act: Act,
			import: z.int(),
			file: z.string(),
			sheet: z.nullable(z.string()),
			kind: z.string(),
			/** Null where the file is gone, or no single row is meant. */
			line: z.nullable(z.int()),
			/** False where the file may be the cause, and no row of it is about the record. */
			isCertain: z.boolean(),
		}),
	),
});

export const ChangedFile = z.object({
	act: Act,
	import: z.int(),
	file: z.string(),
	sheet: z.nullable(z.string()),
	kind: z.string(),
	/** When it was loaded, or withdrawn. */
	at: z.string(),
	/** Why it was withdrawn. */
	reason: z.nullable(z.string()),
	/** Obligations that it moved. */
	records: z.int(),
});

export const ChangedUnit = z.object({
	key: Key,
	name: z.string(),
	isCity: z.boolean(),
	figures: z.array(z.object({ figure: FigureId, published: z.int(), live: z.int(), difference: z.int() })),
	rates: z.array(
		z.object({
			indicator: IndicatorId,
			published: Rate,
			live: Rate,
			/** live − published; null where one of them is not there. */
			difference: z.nullable(Difference),
			publishedRank: z.nullable(z.int()),
			liveRank: z.nullable(z.int()),
		}),
	),
});

export const Changes = z.object({
	month: Month,
	scope: Scope,
	at: z.string(),
	freeze: Freeze,
	/** Rule of the live figures; that of the published ones is the freeze's. */
	rule: Rule,
	/** Units with figures or ranks that differ; none: live is as published. */
	units: z.array(ChangedUnit),
	/** Whether the records account for every difference of a count or amount, to the unit and 分. */
	isExplained: z.boolean(),
	/** From which state to which; null: was not, or is no longer, counted. */
	movements: z.array(
		z.object({
			fromState: z.nullable(State),
			toState: z.nullable(State),
			records: z.int(),
			amount: z.int(),
		}),
	),
	files: z.array(ChangedFile),
	/** Under all conditions. */
	total: z.int(),
	/** Of the unit. */
	allTotal: z.int(),
	records: z.array(ChangedRecord),
	/** Position of the first record, from 1. */
	first: z.int(),
	next: z.nullable(z.string()),
	previous: z.nullable(z.string()),
});

export type FigureId = z.infer<typeof FigureId>;
export type ChangedRecord = z.infer<typeof ChangedRecord>;
export type ChangedFile = z.infer<typeof ChangedFile>;
export type ChangedUnit = z.infer<typeof ChangedUnit>;
export type Changes = z.infer<typeof Changes>;
