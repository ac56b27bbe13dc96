import * as z from 'zod/mini';
import { MeasureId } from './measures.ts';
import { Instant, Month, Scope } from './query.ts';
import { Rate } from './ranking.ts';

/** 相符, 不符, 待核. */
export const Verdict = z.enum(['match', 'mismatch', 'unverifiable']);

/** What a claim says: a figure, that a unit leads, stands on a side of a benchmark or so far from it, how much is of a cause, has (not) met a target, a place, a number of units. */
export const ClaimKind = z.enum(['figure', 'extreme', 'side', 'gap', 'cause', 'unmet', 'rank', 'count']);

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
	/** The month it is of: the one checked, or another that the text names. */
	month: Month,
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

export const CheckedData = z.enum(['published', 'live']);

export const NoticeCheckQuery = z.object({
	month: z.optional(Month),
	/** The cut-off, where it is not the one that the text says. */
	at: z.optional(Instant),
	form: z._default(z.enum(['json', 'docx']), 'json'),
	/** What a month that was published is held against: its last publication, or the data as they are now. */
	data: z._default(CheckedData, 'published'),
});

/**
 * A table of the text, of its paragraphs [first, end): its rows of cells. A cell has the characters [start, end) of
 * its paragraph and all of those after it, `count` in all (none: it is empty), and covers `span` columns.
 */
export const NoticeTable = z.object({
	...{ first: z.int(), end: z.int() },
	rows: z.array(z.array(z.object({ paragraph: z.int(), count: z.int(), start: z.int(), end: z.int(), span: z.int() }))),
});

export const NoticeCheck = z.object({
	month: Month,
	at: z.string(),
	/** Which publication of the month the figures are held against; null: the data as they are now. */
	revision: z.nullable(z.int()),
	/** Whether month and cut-off stand in the text, or were given, or are the newest there is. */
	from: z.enum(['text', 'given', 'newest']),
	paragraphs: z.array(z.string()),
	tables: z.array(NoticeTable),
	claims: z.array(NoticeClaim),
	...{ matched: z.int(), mismatched: z.int(), unverifiable: z.int() },
});

export type CheckedData = z.infer<typeof CheckedData>;
export type Verdict = z.infer<typeof Verdict>;
export type ClaimKind = z.infer<typeof ClaimKind>;
export type NoticeTable = z.infer<typeof NoticeTable>;
export type NoticeClaim = z.infer<typeof NoticeClaim>;
export type NoticeCheck = z.infer<typeof NoticeCheck>;
