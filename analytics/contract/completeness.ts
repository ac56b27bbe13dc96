import * as z from 'zod/mini';
import { Key, Month } from './query.ts';

/** GET /api/completeness: whether all that the month's figures are made of has arrived. */
export const CompletenessQuery = z.object({ month: Month });

/** Kinds of export that a month consists of, in the order they arise. */
export const ArrivalKind = z.enum(['slip', 'payment', 'feedback', 'push', 'refund']);

/** What has arrived of one kind; slips are those of the month that should have such rows, `lacking` those that don't. */
const Cell = z.object({
	kind: ArrivalKind,
	/** paused: there was some the month before and no slip is there now; none: nothing to come. */
	status: z.enum(['complete', 'short', 'absent', 'paused', 'none']),
	slips: z.int(),
	lacking: z.int(),
	rows: z.int(),
	rowsBefore: z.int(),
	files: z.int(),
	/** When the first and the last file with such rows were received; Shanghai time. */
	firstAt: z.nullable(z.string()),
	lastAt: z.nullable(z.string()),
});

const Named = z.object({ key: Key, name: z.string() });

/** Something of the month that is not there. */
export const Gap = z.object({
	code: z.enum([
		'month-open',
		'county-absent',
		'payments-absent',
		'payments-short',
		'feedback-absent',
		'unit-unregistered',
		'feedback-lacking',
		'totals-differ',
		'bank-paused',
		'push-absent',
		'unmatched',
	]),
	/** Without it the month should not be ranked. */
	isBlocking: z.boolean(),
	region: z.nullable(Named),
	bank: z.nullable(Named),
	kind: z.enum([...ArrivalKind.options, 'unmatched']),
	slips: z.int(),
	/** The first three of these slips. */
	slipNos: z.array(z.string()),
	/** Chinese, without the unit's name and without a full stop. */
	detail: z.string(),
	remedy: z.string(),
});

export const Completeness = z.object({
	month: Month,
	/** Whether nothing blocking is missing: the month can be ranked and reported. */
	isComplete: z.boolean(),
	/** Funded in the month, and what has arrived of them. */
	totals: z.object({ units: z.int(), slips: z.int(), payments: z.int(), feedback: z.int() }),
	/** Created in the month and not funded: not in any figure, and not missed. */
	unfunded: z.int(),
	/** Blocking ones first. */
	gaps: z.array(Gap),
	units: z.array(z.extend(Named, { cells: z.array(Cell), banks: z.array(z.extend(Named, { cells: z.array(Cell) })) })),
});

export type ArrivalKind = z.infer<typeof ArrivalKind>;
export type ArrivalCell = z.infer<typeof Cell>;
export type Gap = z.infer<typeof Gap>;
export type Completeness = z.infer<typeof Completeness>;
