import * as z from 'zod/mini';
import { integer, Key, Month, Period, Scope, State } from './query.ts';

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
export const FailuresQuery = z.extend(Period, {
	region: z.optional(Key),
	department: z.optional(Key),
	bank: z.optional(Key),
	township: z.optional(Key),
	project: z.optional(Key),
	slip: z.optional(Key),
	state: z.optional(State),
	reason: z.optional(Key),
	/** At least so many days between funding and the cut-off. */
	minDays: z.optional(integer(0, 4000)),
	/** Line number, or the last four digits of the account. */
	search: z.optional(z.string().check(z.maxLength(20), z.regex(/^\d*$/, '只能查明细序号或账号后4位'))),
	sort: z._default(FailureSort, '-answeredAt'),
	cursor: z.optional(z.string().check(z.maxLength(200))),
	/** Position of the first row, from 1, for who scrolls; instead of a cursor. */
	row: z.optional(integer(1, 100_000_000)),
	limit: z._default(integer(1, 500), 15),
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
	reason: z.nullable(z.object({ code: z.string(), name: z.string() })),
	attempts: z.int(),
	fundedAt: z.string(),
	answeredAt: z.nullable(z.string()),
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
	next: z.nullable(z.string()),
	previous: z.nullable(z.string()),
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
export const Source = z.object({ import: z.int(), file: z.string(), sheet: z.nullable(z.string()), line: z.int() });

export const FailureDetailQuery = z.extend(Period, {
	slip: Key,
	line: integer(0, 2_000_000_000),
});

/** GET /api/failures/:slip/:line?month&scope&at: one obligation's whole history, also after the cut-off. */
export const FailureDetail = z.extend(FailureRow, {
	at: z.string(),
	isCompany: z.boolean(),
	remedy: z.nullable(z.object({ actor: z.string(), text: z.string() })),
	events: z.array(
		z.object({
			at: z.nullable(z.string()),
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
			line: z.nullable(z.int()),
			attempt: z.nullable(z.int()),
			reason: z.nullable(z.object({ code: z.string(), name: z.string() })),
			bankCode: z.nullable(z.string()),
			bankReason: z.nullable(z.string()),
			amount: z.nullable(z.int()),
			accountTail: z.nullable(z.string()),
			isAfterCutOff: z.boolean(),
			source: Source,
		}),
	),
	/** Earlier versions of rows of the chain that later files corrected, in the order in which they were replaced. */
	versions: z.array(
		z.object({
			kind: z.enum(['slip', 'payment', 'feedback', 'refund', 'push']),
			slip: z.string(),
			/** Null: of the whole slip. */
			line: z.nullable(z.int()),
			/** When what the row tells of happened; null where it has no time. */
			at: z.nullable(z.string()),
			source: Source,
			replacedAt: z.string(),
			replacedBy: Source,
			/** What differs, masked; null: empty. */
			changes: z.array(z.object({ column: z.string(), before: z.nullable(z.string()), after: z.nullable(z.string()) })),
		}),
	),
});

export type FailureRow = z.infer<typeof FailureRow>;
export type Failures = z.infer<typeof Failures>;
export type FailureDetail = z.infer<typeof FailureDetail>;
export type FailureSort = z.infer<typeof FailureSort>;
