import * as z from 'zod/mini';
import { PublicityStage } from './publicity.ts';
import { isDay, Key } from './query.ts';

/** So many payments of a slip are printed at once at most; of more, a township or village is chosen first. */
export const mostOnSheets = 3000;

/** Its name may be empty: 未填. */
const Place = z.string().check(z.maxLength(120));

/** GET /api/publicity/sheet?slip&on&stage&township&village: what is put up in each village. */
export const PublicitySheetQuery = z.object({
	slip: Key,
	/** The day on which it is put up: who is a minor on it is left out. */
	on: z.string().check(z.regex(/^20\d\d-\d\d-\d\d$/, '日期应写成2023-10-31'), z.refine(isDay, '没有这一天')),
	stage: z._default(PublicityStage, 'before'),
	township: z.optional(Place),
	village: z.optional(Place),
});

export const PublicityVillage = z.object({
	township: Place,
	village: Place,
	/** Names are masked, but for companies; amounts in 分. */
	rows: z.array(z.object({ line: z.int(), name: z.string(), amount: z.int() })),
	persons: z.int(),
	amount: z.int(),
	/** Persons that may not be published: minors, those whose birth date can't be told, and those on 残疾名单. */
	leftOut: z.int(),
});

export const PublicitySheet = z.object({
	slip: Key,
	on: z.string(),
	stage: PublicityStage,
	region: z.string(),
	department: z.string(),
	project: z.string(),
	fundedOn: z.nullable(z.string()),
	/** From when to when it is published, as the ledger has it. */
	publishedFrom: z.nullable(z.string()),
	publishedUntil: z.nullable(z.string()),
	/** Whether a list of the disabled was loaded; without one nobody is left out for it. */
	hasDisabledList: z.boolean(),
	/** How many were asked for; more than `mostOnSheets`: no villages. */
	payments: z.int(),
	/** All places of the slip, to choose from. */
	places: z.array(z.object({ township: Place, village: Place, payments: z.int() })),
	villages: z.array(PublicityVillage),
});

export type PublicitySheet = z.infer<typeof PublicitySheet>;
export type PublicityVillage = z.infer<typeof PublicityVillage>;
