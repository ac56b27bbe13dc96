import * as z from 'zod/mini';
import { Instant, Key, Month } from './query.ts';
import { Rate } from './ranking.ts';

/** GET /api/sprint: 月底冲刺 of one unit or 全市 (the city's code), looked at an instant within the month. */
export const SprintQuery = z.object({ month: Month, at: Instant, region: Key });

/** The open payments of a bank, department or township in one state. */
export const SprintGroup = z.object({
	dimension: z.enum(['bank', 'department', 'township']),
	key: Key,
	name: z.string(),
	state: z.enum(['outstanding', 'pending']),
	count: z.int(),
	/** 分. */
	amount: z.int(),
	/** The next day until whose end some are to be paid; null where all are overdue or no limit is known. */
	nextLimit: z.nullable(z.string()),
	overdue: z.int(),
	/** Without a limit, as the year's working days are not known. */
	limitless: z.int(),
	/** What paying them all adds to the printed rate, and the rate and rank of the unit then, the others held still. */
	more: z.int(),
	value: Rate,
	rank: z.nullable(z.int()),
});

/** What was expected, or would have been, with as many working days left; `back`: months before. */
export const SprintProjection = z.object({
	back: z.int(),
	month: Month,
	lookedOn: z.string(),
	daysLeft: z.int(),
	due: z.int(),
	paid: z.int(),
	open: z.int(),
	/** Open payments that waited longer than any before. */
	unlike: z.int(),
	expected: z.int(),
	low: z.int(),
	high: z.int(),
	value: Rate,
	rank: z.nullable(z.int()),
	/** Paid until the month's end, of the months before; and how many more were expected. */
	actual: z.nullable(z.int()),
	error: z.nullable(z.int()),
});

export const Sprint = z.object({
	month: Month,
	at: z.string(),
	sentence: z.string(),
	key: Key,
	name: z.string(),
	isCity: z.boolean(),
	/** 发放成功率 of the instant. */
	value: Rate,
	rank: z.nullable(z.int()),
	ranked: z.int(),
	due: z.int(),
	groups: z.array(SprintGroup),
	projections: z.array(SprintProjection),
});

export type Sprint = z.infer<typeof Sprint>;
export type SprintGroup = z.infer<typeof SprintGroup>;
export type SprintProjection = z.infer<typeof SprintProjection>;
