import * as z from 'zod/mini';

/** A row that violates a check: where it stands, in the exports and in the file that told it, as far as it names a row. */
export const CheckRow = z.object({
	slip_no: z.nullable(z.string()),
	line_no: z.nullable(z.int()),
	import_id: z.nullable(z.int()),
	/** The file's name as received. */
	file: z.nullable(z.string()),
	source_line: z.nullable(z.int()),
	/** What is wrong, in Chinese; names and numbers in it are masked. */
	detail: z.string(),
});

/** GET /api/checks: each data check with how many rows violate it, and the first of them. */
export const Checks = z.object({
	/** When the checks were run, with its zone; null: for this answer. */
	runAt: z.nullable(z.string()),
	checks: z.array(
		z.object({
			id: z.string(),
			/** What is wrong where there are violations, in Chinese. */
			title: z.string(),
			violations: z.int().check(z.minimum(0)),
			sample: z.array(CheckRow),
		}),
	),
});

export type CheckRow = z.infer<typeof CheckRow>;
export type Checks = z.infer<typeof Checks>;
