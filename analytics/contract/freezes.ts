import * as z from 'zod/mini';
import { Rule } from './figures.ts';
import { integer, Month } from './query.ts';

/** `published=true` asks for the newest revision of a frozen month, a number for that revision. */
export const Published = z.string().check(z.regex(/^(true|[1-9]\d?)$/, '应写 true（最近一次发布）或第几次发布，如 1'));

/** One frozen revision of a month: 第1次 is the publication, later ones are corrections with a reason. */
export const Freeze = z.object({
	month: Month,
	revision: z.int(),
	publishedAt: z.string(),
	publishedBy: z.string(),
	reason: z.nullable(z.string()),
	/** Of the published document, which also holds the hash of the records; 64 hexadecimal digits. */
	sha256: z.string(),
	/** Obligations that 累计 counts. */
	records: z.int(),
	/** Tables of loaded files. */
	files: z.int(),
	program: z.string(),
	rule: Rule,
	/** What is wrong with its files, as a sentence; null where they are what was published. */
	damage: z.nullable(z.string()),
});

/** GET /api/freezes[?month]: what was frozen, the newest month and revision first. */
export const FreezesQuery = z.object({ month: z.optional(Month) });
export const Freezes = z.object({ rows: z.array(Freeze) });

/** GET /api/freezes/:month[?revision]: one revision with what it was made of. */
export const FreezeQuery = z.object({ month: Month, revision: z.optional(integer(1, 99)) });
export const FrozenFile = z.object({
	import: z.int(),
	name: z.string(),
	sheet: z.nullable(z.string()),
	kind: z.nullable(z.string()),
	sha256: z.string(),
	receivedAt: z.string(),
	rows: z.int(),
});
export const FreezeDetail = z.extend(Freeze, {
	revisions: z.array(Freeze),
	loaded: z.array(FrozenFile),
	checks: z.array(z.object({ title: z.string(), violations: z.int() })),
	/** All that decided the figures besides the files, as it was kept. */
	settings: z.unknown(),
	/** Paths and parameters of the answers that were kept. */
	answers: z.array(z.object({ path: z.string(), query: z.record(z.string(), z.unknown()) })),
});

/** POST /api/freezes/:month: a reason is needed where the month was published before. */
export const FreezeRequest = z.object({
	reason: z.optional(
		z
			.string()
			.check(
				z.trim(),
				z.minLength(2, '请写明更正的原因'),
				z.maxLength(200, '更正的原因不能超过200个字'),
				z.regex(/^\P{Cc}*$/u, '更正的原因中有不能识别的字符'),
			),
	),
});

export type Freeze = z.infer<typeof Freeze>;
export type Freezes = z.infer<typeof Freezes>;
export type FreezeDetail = z.infer<typeof FreezeDetail>;
