import { z } from 'zod';
import { Rule } from '../contract/index.ts';

const KeptAnswer = z.object({ path: z.string(), query: z.record(z.string(), z.unknown()), body: z.unknown() });

/** Which notice was made final, of which version of its draft, and the SHA-256 of its document. */
export const PublishedNotice = z.object({
	form: z.string(),
	about: z.string().nullable(),
	version: z.int(),
	sha256: z.string(),
	confirmed: z.array(z.string()),
});

/**
 * What is kept of a frozen month besides its obligations: the answers as they were given, and what they were made of.
 * Shapes of answers belong to the version of the program that is named in it.
 */
export const PublishedDocument = z.object({
	form: z.literal(1),
	month: z.string(),
	revision: z.int(),
	/** Shanghai time with its zone. */
	publishedAt: z.string(),
	publishedBy: z.string(),
	reason: z.string().nullable(),
	program: z.object({ version: z.string(), models: z.string() }),
	dataVersion: z.string(),
	rule: Rule,
	/** Version of the format profile in force; 0: what ships. */
	profile: z.int(),
	settings: z.unknown(),
	files: z.array(z.unknown()),
	checks: z.unknown(),
	/** The file of obligations beside it. */
	records: z.object({ sha256: z.string(), bytes: z.int(), rows: z.int() }),
	answers: z.array(KeptAnswer),
	/** The notice that was made final with it, which is among the answers; none where the month was frozen alone. */
	notice: PublishedNotice.optional(),
});

export type PublishedDocument = z.infer<typeof PublishedDocument>;
export type KeptAnswer = z.infer<typeof KeptAnswer>;

/** A notice that is to be published with its month: what the audit says of it, and the answers that keep it. */
export type FinalPart = { head: z.infer<typeof PublishedNotice>; answers: KeptAnswer[] };

/** A question as it is kept: what is left out is left out, whatever the order of its parameters. */
export function asKept(query: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(query)
			.filter(([, value]) => value !== undefined)
			.sort(([a], [b]) => (a < b ? -1 : 1)),
	);
}
