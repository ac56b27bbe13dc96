import * as z from 'zod/mini';
import { Key, Period } from './query.ts';
import { Rate } from './ranking.ts';

/** GET /api/reasons: why obligations of a period failed, also those paid since; of one unit or bank where asked. */
export const ReasonsQuery = z.extend(Period, { region: z.optional(Key), bank: z.optional(Key) });

/** What the bank said that no rule turns into a standard reason, most frequent first. */
export const UnmappedAnswer = z.object({
	/** Set where the bank gave a code only, which is its own. */
	bank: z.nullable(Key),
	bankName: z.nullable(z.string()),
	code: z.nullable(z.string()),
	/** Without long numbers. Code and words null: the bank said nothing, and nothing can be mapped. */
	words: z.nullable(z.string()),
	count: z.int(),
	banks: z.int(),
});

const Repeat = z.object({
	name: z.string(),
	idMasked: z.string(),
	accountTail: z.string(),
	persons: z.int(),
	accounts: z.int(),
	count: z.int(),
	outstanding: z.int(),
	/** Five at most. */
	records: z.array(z.object({ slip: z.string(), line: z.int(), reason: z.string() })),
});

const Repeats = z.object({ total: z.int(), rows: z.array(Repeat) });

export const Reasons = z.object({
	...Period.shape,
	at: z.string(),
	/** Obligations that failed at least once. */
	total: z.int(),
	/** How many of them a check with the bank before payment would have found. */
	preventable: z.int(),
	reasons: z.array(
		z.object({
			code: z.string(),
			name: z.string(),
			actor: z.string(),
			remedy: z.string(),
			/** What would find it before payment; null: nothing. */
			precheck: z.nullable(z.string()),
			count: z.int(),
			outstanding: z.int(),
			share: Rate,
			/** Down to this one. */
			running: Rate,
		}),
	),
	unmapped: z.array(UnmappedAnswer),
	/** Two failed obligations or more; 50 rows at most of `total`. */
	repeats: z.object({ person: Repeats, account: Repeats }),
	/** What the period's banks are called, for the filter. */
	banks: z.array(z.object({ key: Key, name: z.string() })),
});

/** POST /api/reasons: what a bank says becomes a standard reason, for all answers at once. */
export const ReasonMapping = z.strictObject({
	bank: z.nullable(z.string().check(z.minLength(1), z.maxLength(60))),
	code: z.nullable(z.string().check(z.minLength(1), z.maxLength(40))),
	words: z.nullable(z.string().check(z.minLength(1), z.maxLength(60))),
	reason: z.string().check(z.regex(/^F\d\d$/)),
});

export type Reasons = z.infer<typeof Reasons>;
export type UnmappedAnswer = z.infer<typeof UnmappedAnswer>;
