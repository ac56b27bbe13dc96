import * as z from 'zod/mini';
import { integer, Key } from './query.ts';

/** Why somebody may look at one payment's person (security.md, R28). */
export const RevealReason = z.enum(['verify', 'correct', 'inquiry', 'inspection', 'other']);

export const revealReasons: { id: RevealReason; name: string }[] = [
	{ id: 'verify', name: '核对收款人信息' },
	{ id: 'correct', name: '更正信息后再发' },
	{ id: 'inquiry', name: '答复群众查询、信访' },
	{ id: 'inspection', name: '配合审计、检查' },
	{ id: 'other', name: '其他' },
];

/** Seconds for which a page shows what was revealed. */
export const revealSeconds = 60;

/** POST /api/failures/:slip/:line/reveal: which payment. */
export const RevealQuery = z.object({ slip: Key, line: integer(0, 2_000_000_000) });

/** Why, from a list and in words. */
export const RevealRequest = z.object({
	reason: RevealReason,
	note: z
		.string()
		.check(
			z.trim(),
			z.minLength(2, '请写明查看的原因'),
			z.maxLength(200, '查看的原因不能超过200个字'),
			z.regex(/^\P{Cc}*$/u, '查看的原因中有不能识别的字符'),
		),
});

/** The person of one payment, as the received file has it; `payee` where it names another one to receive it. */
export const Revealed = z.object({
	slip: Key,
	line: z.int(),
	name: z.string(),
	id: z.string(),
	account: z.string(),
	payee: z.nullable(z.object({ name: z.string(), id: z.string() })),
	/** Looks that are left to this account just now, within the hour and within the day. */
	left: z.int(),
});

export type RevealReason = z.infer<typeof RevealReason>;
export type RevealRequest = z.infer<typeof RevealRequest>;
export type Revealed = z.infer<typeof Revealed>;
