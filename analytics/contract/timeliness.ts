import * as z from 'zod/mini';
import { processIndicators } from './indicators.ts';
import { heldBands, processStages } from './process.ts';
import { integer, Key, Month, Period, RecordDimension, Scope, State } from './query.ts';

export const ProcessId = z.enum(processIndicators.map(({ id }) => id));
export const StageId = z.enum(processStages.map(({ id }) => id));
const Band = z.enum(heldBands.map(({ id }) => id));

/** GET /api/timeliness?month&scope&at&by&region: how payouts are carried out, in rates, working days and money held. */
export const TimelinessQuery = z.extend(Period, { by: z._default(RecordDimension, 'region'), region: z.optional(Key) });

const count = z.int().check(z.minimum(0));

export const ProcessRow = z.object({
	key: Key,
	name: z.string(),
	due: count,
	/** Those that have anything to count; `unknown` is what the calendar, or the file, does not let judge. */
	rates: z.array(z.object({ indicator: ProcessId, numerator: count, denominator: count, unknown: count })),
	/** Working days: what half, and nine of ten, did not exceed; of `count`. */
	stages: z.array(z.object({ stage: StageId, median: count, p90: count, count })),
	/** 遗留 and 待反馈 by working days since funding; amounts in 分. */
	held: z.array(z.object({ band: Band, count, amount: count })),
	/** All bands together. */
	heldCount: count,
	heldAmount: count,
});

export const Timeliness = z.object({
	month: Month,
	scope: Scope,
	at: z.string(),
	by: RecordDimension,
	/** What the figures rest on. */
	basis: z.object({
		/** The years whose working days are known, and whether the month's is among them. */
		knownFrom: z.int(),
		knownUntil: z.int(),
		isKnown: z.boolean(),
		/** Slips of the period in the whole city, and those whose county has an agreement with their bank. */
		slips: count,
		agreedSlips: count,
		hasFunds: z.boolean(),
		hasPublicity: z.boolean(),
		hasCards: z.boolean(),
		hasList: z.boolean(),
	}),
	total: ProcessRow,
	rows: z.array(ProcessRow),
});

/**
 * The records behind a figure, as many as it says: those that a rate better high lacks, those that one better low counts.
 * `days` is what their working days count, `done` what their last instant is of.
 */
export const recordKinds = [
	{ id: 'payment', name: '未按时支付', indicator: 'paymentTimeliness', days: '迟（工作日）', done: '成功时间' },
	{ id: 'answer', name: '未按时反馈', indicator: 'answerTimeliness', days: '迟（工作日）', done: '反馈时间' },
	{ id: 'return', name: '未按时退回', indicator: 'returnTimeliness', days: '迟（工作日）', done: '退款办结' },
	{ id: 'correction', name: '失败未纠正', indicator: 'correctionRate', days: null, done: '最近失败' },
	{ id: 'repeat', name: '重复失败', indicator: 'repeatFailure', days: null, done: '最近失败' },
	{ id: 'reason', name: '未写原因', indicator: 'reasonFilled', days: null, done: '失败时间' },
	{ id: 'monthEnd', name: '月末拨款', indicator: 'monthEndShare', days: null, done: '最近答复' },
	{ id: 'held', name: '滞留', indicator: null, days: '已过（工作日）', done: '最近答复' },
	{ id: 'firstAttempt', name: '首次未成功', indicator: null, days: null, done: '最近答复' },
] as const;

export const LateKind = z.enum(recordKinds.map(({ id }) => id));

/** GET /api/timeliness/late: the records behind a figure of 时效 or 银行考评, masked; `reason` has a row for each failure. */
export const LateQuery = z.extend(Period, {
	kind: z._default(LateKind, 'payment'),
	region: z.optional(Key),
	department: z.optional(Key),
	bank: z.optional(Key),
	township: z.optional(Key),
	project: z.optional(Key),
	/** Working days late, or held, at least and at most. */
	minDays: z.optional(integer(0, 4000)),
	maxDays: z.optional(integer(0, 4000)),
	cursor: z.optional(z.string().check(z.maxLength(200))),
	limit: z._default(integer(1, 500), 15),
});

const Named = z.object({ key: Key, name: z.string() });
const Facet = z.array(z.object({ key: Key, name: z.string(), count: z.int() }));

export const LateRow = z.object({
	slip: z.string(),
	line: z.int(),
	region: Named,
	project: Named,
	bank: Named,
	township: Named,
	name: z.string(),
	idMasked: z.string(),
	accountTail: z.string(),
	amount: z.int(),
	state: State,
	fundedAt: z.string(),
	/** The last day of the limit; null where the kind has none. */
	lastDay: z.nullable(z.string()),
	/** When it was paid, answered or given back after all, or last answered; null: not by the cut-off. */
	doneAt: z.nullable(z.string()),
	/** Working days beyond the limit, or held; null where the calendar does not know, and where nothing is counted. */
	daysLate: z.nullable(z.int()),
});

export const Late = z.object({
	month: Month,
	scope: Scope,
	at: z.string(),
	kind: LateKind,
	total: z.int(),
	amount: z.int(),
	rows: z.array(LateRow),
	first: z.int(),
	next: z.nullable(z.string()),
	previous: z.nullable(z.string()),
	facets: z.object({ region: Facet, bank: Facet, township: Facet, project: Facet }),
});

export type ProcessId = z.infer<typeof ProcessId>;
export type StageId = z.infer<typeof StageId>;
export type ProcessRow = z.infer<typeof ProcessRow>;
export type Timeliness = z.infer<typeof Timeliness>;
export type LateKind = z.infer<typeof LateKind>;
export type LateRow = z.infer<typeof LateRow>;
export type Late = z.infer<typeof Late>;
