import * as z from 'zod/mini';
import { integer, Key, Month } from './query.ts';

/** GET /api/samples: payments drawn by lot for an inspection; the same seed, conditions and size draw the same. */
export const SampleQuery = z.object({
	month: Month,
	/** Any text, such as the number of the inspection. */
	seed: z._default(z.string().check(z.trim(), z.minLength(1), z.maxLength(60)), '1'),
	size: z._default(integer(1, 500), 20),
	/** `region`: so many of each unit; else of all together. */
	each: z.optional(z.enum(['region'])),
	region: z.optional(Key),
	department: z.optional(Key),
	project: z.optional(Key),
	bank: z.optional(Key),
});

const Named = z.nullable(z.object({ key: Key, name: z.string() }));

export const SampleRow = z.object({
	...{ slip: z.string(), line: z.int(), region: Named, department: Named, project: Named, bank: Named },
	fundedOn: z.nullable(z.string()),
	/** Masked. */
	...{ name: z.nullable(z.string()), idMasked: z.nullable(z.string()), accountTail: z.nullable(z.string()) },
	/** 分. */
	amount: z.int(),
});

export const Sample = z.object({
	month: Month,
	seed: z.string(),
	/** How many payments there were to draw from. */
	total: z.int(),
	/** 分, of those drawn. */
	amount: z.int(),
	rows: z.array(SampleRow),
});

export type SampleRow = z.infer<typeof SampleRow>;
export type Sample = z.infer<typeof Sample>;
