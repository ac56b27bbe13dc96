import * as z from 'zod/mini';
import { Kind } from './imports.ts';
import { integer, Key } from './query.ts';

/** Why a row waits, by its likely reason; 可能 where it is a guess. */
export const UnmatchedReason = z.enum([
	'slip',
	'other-region',
	'misspelt',
	'payments',
	'line',
	'gap',
	'region',
	'original-slip',
	'original-line',
	'cycle',
]);

/** GET /api/unmatched: loaded rows that wait for what they refer to. */
export const UnmatchedQuery = z.object({
	kind: z.optional(Kind),
	reason: z.optional(UnmatchedReason),
	/** Number of the import. */
	file: z.optional(integer(1, 2_000_000_000)),
	region: z.optional(Key),
	cursor: z.optional(z.string().check(z.maxLength(200))),
	limit: z._default(integer(1, 500), 20),
});

const File = z.object({ id: z.int(), name: z.string(), sheet: z.nullable(z.string()) });
const Reason = z.object({ code: UnmatchedReason, name: z.string() });
const Facet = z.array(z.object({ key: Key, name: z.string(), count: z.int() }));

/** A row that waits: where it stands, what it refers to, why that is not there. */
export const UnmatchedRow = z.object({
	file: File,
	/** Line in the file. */
	line: z.int(),
	kind: Kind,
	slip: z.string(),
	lineNo: z.nullable(z.int()),
	/** The unit of its slip, or of all other rows of its file; null where neither is known. */
	region: z.nullable(z.object({ key: Key, name: z.string() })),
	reason: Reason,
	detail: z.string(),
	/** Which slip may be meant: always a guess. */
	likely: z.nullable(z.string()),
	remedy: z.string(),
});

export const Unmatched = z.object({
	/** Under all conditions. */
	total: z.int(),
	/** Without conditions. */
	allTotal: z.int(),
	/** File × kind × reason, most rows first; 50 at most of `groupTotal`. */
	groups: z.array(
		z.object({
			file: File,
			kind: Kind,
			reason: Reason,
			count: z.int(),
			/** The first of its lines. */
			line: z.int(),
			/** Said of one of them. */
			detail: z.string(),
			remedy: z.string(),
		}),
	),
	groupTotal: z.int(),
	rows: z.array(UnmatchedRow),
	/** Position of the first row, from 1. */
	first: z.int(),
	next: z.nullable(z.string()),
	previous: z.nullable(z.string()),
	/** What the conditions can still be narrowed by; 50 files at most. */
	facets: z.object({ kind: Facet, reason: Facet, file: Facet, region: Facet }),
});

export type UnmatchedReason = z.infer<typeof UnmatchedReason>;
export type UnmatchedRow = z.infer<typeof UnmatchedRow>;
export type Unmatched = z.infer<typeof Unmatched>;
