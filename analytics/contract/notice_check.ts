import * as z from 'zod/mini';
import { MeasureId } from './measures.ts';
import { Month, Scope } from './query.ts';
import { Rate } from './ranking.ts';

/** 相符, 不符, 待核. */
export const Verdict = z.enum(['match', 'mismatch', 'unverifiable']);

/** What a claim says: a figure, that a unit leads, stands on a side of a benchmark, has (not) met a target, a place, a number of units. */
export const ClaimKind = z.enum(['figure', 'extreme', 'side', 'unmet', 'rank', 'count']);

/** Where in the text: the paragraph (0 is the first) and the characters [start, end) of it. */
export const ClaimPlace = z.object({ paragraph: z.int(), start: z.int(), end: z.int() });

/** One figure or claim of a text, held against the data. */
export const NoticeClaim = z.object({
	id: z.int(),
	kind: ClaimKind,
	/** As the text has it. */
	text: z.string(),
	indicator: z.nullable(MeasureId),
	/** Code of the unit; `province` for figures from above; null where the text names none that is known. */
	region: z.nullable(z.string()),
	regionName: z.string(),
	scope: z.nullable(Scope),
	/** Rates are fractions of 1, money is 分; null where no number is stated. */
	stated: z.nullable(z.number()),
	/** The unit as written. */
	unit: z.string(),
	computed: z.nullable(z.number()),
	verdict: Verdict,
	/** Chinese: what is right, why, what else in the text speaks for it. */
	note: z.string(),
	/** The number as written, with its unit, and what the data print in its place. */
	statedText: z.string(),
	computedText: z.string(),
	/** The exact value: numerator ÷ denominator. */
	value: z.nullable(Rate),
	/** Other claims of the text that can't be true together with this one. */
	contradicts: z.array(z.int()),
	place: ClaimPlace,
	/** The page of the records; null where it has none. */
	records: z.nullable(z.string()),
});

/** POST /api/notices/check with a text; a DOCX is sent as a body of its own type, with the month in the address. */
export const NoticeText = z.object({
	text: z.string().check(z.minLength(1, '没有要校核的文字'), z.maxLength(500_000, '文字太长，超过50万字')),
	month: z.optional(Month),
});

export const NoticeCheckQuery = z.object({
	month: z.optional(Month),
	form: z._default(z.enum(['json', 'docx']), 'json'),
});

export const NoticeCheck = z.object({
	month: Month,
	at: z.string(),
	/** Whether month and cut-off stand in the text, or were given, or are the newest there is. */
	from: z.enum(['text', 'given', 'newest']),
	paragraphs: z.array(z.string()),
	claims: z.array(NoticeClaim),
	...{ matched: z.int(), mismatched: z.int(), unverifiable: z.int() },
});

export type Verdict = z.infer<typeof Verdict>;
export type ClaimKind = z.infer<typeof ClaimKind>;
export type NoticeClaim = z.infer<typeof NoticeClaim>;
export type NoticeCheck = z.infer<typeof NoticeCheck>;
