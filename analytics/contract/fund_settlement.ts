import * as z from 'zod/mini';
import { integer, Key, Month, Period, Scope } from './query.ts';

/** How slips and the budget system's payments stand to one another, those that do not match first. */
export const settlementStates = [
	{ id: 'differs', name: '金额不符' },
	{ id: 'slips', name: '只在发放单' },
	{ id: 'vouchers', name: '只在凭证' },
	{ id: 'matched', name: '相符' },
	{ id: 'reissue', name: '再发未另支付' },
] as const;

export const SettlementState = z.enum(settlementStates.map(({ id }) => id));

/** What a list of groups can be narrowed to: a state, or those with payments that lack 惠民惠农标识. */
export const SettlementChoice = z.enum([...settlementStates.map(({ id }) => id), 'unmarked']);

/** GET /api/funds/settlement?month&scope&at&region: slips held against vouchers, by unit. */
export const SettlementQuery = z.extend(Period, { region: z.optional(Key) });

const count = z.int().check(z.minimum(0));
const Counted = z.object({
	/** Slips and payments that are settled together. */
	groups: count,
	...{ slips: count, slipAmount: z.int(), payments: count, voucherAmount: z.int(), returned: z.int() },
});

export const SettlementUnit = z.object({
	key: Key,
	name: z.string(),
	total: Counted,
	states: z.object({ differs: Counted, slips: Counted, vouchers: Counted, matched: Counted, reissue: Counted }),
	/** Payments without 惠民惠农标识, and their 分. */
	...{ unmarked: count, unmarkedAmount: z.int() },
});

export const Settlement = z.object({
	month: Month,
	scope: Scope,
	at: z.string(),
	/** Whether the reader's units have any vouchers: without them nothing can match. */
	hasVouchers: z.boolean(),
	/** Null where the period has neither slips nor payments. */
	total: z.nullable(SettlementUnit),
	rows: z.array(SettlementUnit),
});

/** GET /api/funds/settlement/list: without `state` the groups that do not match. */
export const SettlementListQuery = z.extend(Period, {
	region: z.optional(Key),
	project: z.optional(Key),
	state: z.optional(SettlementChoice),
	cursor: z.optional(z.string().check(z.maxLength(200))),
	limit: z._default(integer(1, 500), 15),
});

const Named = z.object({ key: Key, name: z.string() });

export const SettlementRow = z.object({
	region: Named,
	project: Named,
	/** Whether it is of several projects. */
	isMixed: z.boolean(),
	state: SettlementState,
	/** Five slips and five vouchers at most, of so many. */
	...{ slips: z.array(z.string()), slipCount: count, vouchers: z.array(z.string()), voucherCount: count },
	...{ slipAmount: z.int(), payments: count, voucherAmount: z.int(), returned: z.int() },
	/** What was paid less what the slips say. */
	difference: z.int(),
	unmarked: count,
	/** The day of its first funding, without slips of its first payment. */
	beganOn: z.string(),
});

export const SettlementList = z.object({
	month: Month,
	scope: Scope,
	at: z.string(),
	total: count,
	rows: z.array(SettlementRow),
	first: z.int(),
	next: z.nullable(z.string()),
	previous: z.nullable(z.string()),
});

export type SettlementUnit = z.infer<typeof SettlementUnit>;
export type Settlement = z.infer<typeof Settlement>;
export type SettlementRow = z.infer<typeof SettlementRow>;
export type SettlementList = z.infer<typeof SettlementList>;

/** What a state, or a choice of the list, is called. */
export function settlementName(id: z.infer<typeof SettlementChoice>): string {
	return settlementStates.find((state) => state.id === id)?.name ?? '没有标识';
}
