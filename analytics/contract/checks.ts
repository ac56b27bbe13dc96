import * as z from 'zod/mini';

/** GET /api/checks: each data check with how many rows violate it, and the first of them. */
export const Checks = z.object({
	checks: z.array(
		z.object({
			id: z.string(),
			/** What must hold, in Chinese. */
			title: z.string(),
			violations: z.int().check(z.minimum(0)),
			sample: z.array(z.record(z.string(), z.json())),
		}),
	),
});

export type Checks = z.infer<typeof Checks>;
