import * as z from 'zod/mini';

/** GET /api/imports/:id/withdrawal: what taking back the file of an import would change; all its sheets go together. */
export const WithdrawalEffect = z.object({
	/** The first of its imports. */
	id: z.int(),
	name: z.string(),
	tables: z.array(
		z.object({
			import: z.int(),
			sheet: z.nullable(z.string()),
			kind: z.nullable(z.string()),
			rows: z.int(),
			loaded: z.int(),
			corrected: z.int(),
		}),
	),
	/** Rows that go. */
	rows: z.int(),
	/** Rows of other files that it had corrected. */
	corrected: z.int(),
	/** Months of the slips that its rows are about, `2023-10`. */
	months: z.array(z.string()),
	/** Other files with rows that repeat or correct rows of this one: their counts change. */
	others: z.array(z.string()),
});

/** POST /api/imports/:id/withdrawal: why, in the words of whoever asks. */
export const WithdrawalRequest = z.object({
	reason: z
		.string()
		.check(
			z.trim(),
			z.minLength(2, '请写明撤销的原因'),
			z.maxLength(200, '撤销的原因不能超过200个字'),
			z.regex(/^\P{Cc}*$/u, '撤销的原因中有不能识别的字符'),
		),
});

/** A withdrawal that was done. */
export const Withdrawn = z.extend(WithdrawalEffect, { withdrawnAt: z.string(), reason: z.string() });

export type WithdrawalEffect = z.infer<typeof WithdrawalEffect>;
export type WithdrawalRequest = z.infer<typeof WithdrawalRequest>;
export type Withdrawn = z.infer<typeof Withdrawn>;
