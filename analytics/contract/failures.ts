import { z } from 'zod';
import { Key, Month, Period, Scope, State } from './query.ts';

/** What a list of records may be sorted by; a leading `-` turns it round. */
export const FailureSort = z.enum([
	'-answeredAt',
	'answeredAt',
	'-amount',
	'amount',
	'slip',
	'-slip',
	'reason',
	'-reason',
	'-attempts',
	'attempts',
	'fundedAt',
	'-fundedAt',
]);

/** GET /api/failures: the records behind the unpaid, masked. */
export const FailuresQuery = Period.extend({
	region: Key.optional(),
	department: Key.optional(),
	bank: Key.optional(),
	township: Key.optional(),
	project: Key.optional(),
	slip: Key.optional(),
	state: State.optional(),
	reason: Key.optional(),
	/** At least so many days between funding and the cut-off. */
	minDays: z.coerce.number().int().min(0).max(4000).optional(),
	/** Line number, or the last four digits of the account. */
	search: z.string().max(20).regex(/^\d*$/, '只能查明细序号或账号后4位').optional(),
	sort: FailureSort.default('-answeredAt'),
	cursor: z.string().max(200).optional(),
	limit: z.coerce.number().int().min(1).max(500).default(15),
});

export const FailureRow = z.object({
	slip: z.string(),
	line: z.int(),
	region: z.object({ key: Key, name: z.string() }),
	project: z.object({ key: Key, name: z.string() }),
	bank: z.object({ key: Key, name: z.string() }),
	township: z.object({ key: Key, name: z.string() }),
	/** Masked: 李*, 410505**********27, last four of the account. */
	name: z.string(),
	idMasked: z.string(),
	accountTail: z.string(),
	amount: z.int(),
	state: State,
	reason: z.object({ code: z.string(), name: z.string() }).nullable(),
	attempts: z.int(),
	fundedAt: z.string(),
	answeredAt: z.string().nullable(),
});

/** One level of the way down: 全市 → 县区 → 项目 → 银行 → 发放单, each with its count of unpaid. */
export const PathStep = z.object({
	level: z.enum(['city', 'region', 'project', 'bank', 'slip']),
	key: Key,
	name: z.string(),
	count: z.int(),
});

export const Failures = z.object({
	month: Month,
	scope: Scope,
	at: z.string(),
	path: z.array(PathStep),
	/** By state, under all conditions but the state. */
	counts: z.object({ all: z.int(), outstanding: z.int(), pending: z.int(), refunded: z.int() }),
	/** Under all conditions. */
	total: z.int(),
	amount: z.int(),
	rows: z.array(FailureRow),
	/** Position of the first row, from 1. */
	first: z.int(),
	next: z.string().nullable(),
	previous: z.string().nullable(),
	/** What the conditions can still be narrowed by, with counts. */
	facets: z.object({
		project: z.array(z.object({ key: Key, name: z.string(), count: z.int() })),
		bank: z.array(z.object({ key: Key, name: z.string(), count: z.int() })),
		township: z.array(z.object({ key: Key, name: z.string(), count: z.int() })),
		reason: z.array(z.object({ key: Key, name: z.string(), count: z.int() })),
		slip: z.array(z.object({ key: Key, name: z.string(), count: z.int() })),
	}),
});

/** Where a statement came from: a received file (or sheet) and its physical line. */
export const Source = z.object({ import: z.int(), file: z.string(), sheet: z.string().nullable(), line: z.int() });

export const FailureDetailQuery = Period.extend({
	slip: Key,
	line: z.coerce.number().int().min(0).max(2_000_000_000),
});

/** GET /api/failures/:slip/:line?month&scope&at: one obligation's whole history, also after the cut-off. */
export const FailureDetail = FailureRow.extend({
	at: z.string(),
	isCompany: z.boolean(),
	remedy: z.object({ actor: z.string(), text: z.string() }).nullable(),
	events: z.array(
		z.object({
			at: z.string().nullable(),
			kind: z.enum([
				'funded',
				'paid',
				'failed',
				'returned',
				'processing',
				'reissued',
				'refund-requested',
				'refunded',
				'pushed',
				'not-funded',
			]),
			/** Slip and line that the event names: one of the chain's. */
			slip: z.string(),
			line: z.int().nullable(),
			attempt: z.int().nullable(),
			reason: z.object({ code: z.string(), name: z.string() }).nullable(),
			bankCode: z.string().nullable(),
			bankReason: z.string().nullable(),
			amount: z.int().nullable(),
			accountTail: z.string().nullable(),
			isAfterCutOff: z.boolean(),
			source: Source,
		}),
	),
});

export type FailureRow = z.infer<typeof FailureRow>;
export type Failures = z.infer<typeof Failures>;
export type FailureDetail = z.infer<typeof FailureDetail>;
export type FailureSort = z.infer<typeof FailureSort>;
