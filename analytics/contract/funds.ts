import * as z from 'zod/mini';
import { integer, Key, Month, Period, Scope } from './query.ts';

/** How a fund share stands between its receipt and the last day by which it is to be allocated. */
export const shareStates = [
	{ id: 'timely', name: '按时' },
	{ id: 'late', name: '迟' },
	{ id: 'missing', name: '未下达' },
	{ id: 'waiting', name: '未到期' },
] as const;

/** The money of a unit or project, in the order in which it goes; amounts in 分. */
export const fundAmounts = [
	{ id: 'allotted', name: '下达', about: '本期收文的资金文件的下达金额' },
	{ id: 'allocated', name: '分配', about: '其中截止时已分配的' },
	{ id: 'funded', name: '拨付', about: '本期拨款的发放单的应发金额' },
	{ id: 'vouched', name: '支付', about: '预算一体化系统本期支付的凭证金额' },
	{ id: 'credited', name: '到账', about: '拨付的金额里截止时成功的' },
	{ id: 'refunded', name: '退款', about: '拨付的金额里截止时已退款的' },
	{ id: 'returned', name: '凭证退回', about: '支付的金额里截止时已退回国库的' },
	{ id: 'held', name: '滞留', about: '拨付的金额里既没有到账也没有退款的：遗留和待反馈' },
] as const;

export const ShareState = z.enum(shareStates.map(({ id }) => id));
export const FundDimension = z.enum(['region', 'project']);

/** GET /api/funds?month&scope&at&by&region&project: how far money has come, by unit or project. */
export const FundsQuery = z.extend(Period, {
	by: z._default(FundDimension, 'region'),
	region: z.optional(Key),
	project: z.optional(Key),
});

const count = z.int().check(z.minimum(0));
const Rate = z.object({ numerator: z.int(), denominator: z.int() });

export const FundUnit = z.object({
	/** `-` is a unit that the list of units has not, or a project that is not told. */
	key: Key,
	name: z.string(),
	...{ allotted: z.int(), allocated: z.int(), funded: z.int(), vouched: z.int() },
	...{ credited: z.int(), refunded: z.int(), returned: z.int(), held: z.int() },
	/** Fund shares in each state; `behind`: 迟 and 未下达. */
	...{ timely: count, late: count, missing: count, waiting: count, behind: count },
	/** 拨付 ÷ 下达, 到账 ÷ 拨付, 资金下达及时率. */
	...{ fundedRate: Rate, creditedRate: Rate, timelyRate: Rate },
});

export const Funds = z.object({
	month: Month,
	scope: Scope,
	at: z.string(),
	by: FundDimension,
	/** Whether the reader's units have any fund documents, and any vouchers: without them 0 says nothing. */
	...{ hasFunds: z.boolean(), hasVouchers: z.boolean() },
	/** Null where there is no money of the period. */
	total: z.nullable(FundUnit),
	rows: z.array(FundUnit),
});

/** GET /api/funds/allocations: fund shares that are to be allocated; without `state` those that are 迟 or 未下达. */
export const AllocationsQuery = z.extend(Period, {
	region: z.optional(Key),
	project: z.optional(Key),
	state: z.optional(ShareState),
	cursor: z.optional(z.string().check(z.maxLength(200))),
	limit: z._default(integer(1, 500), 15),
});

const Named = z.object({ key: Key, name: z.string() });

export const Allocation = z.object({
	documentNo: z.string(),
	fundLevel: z.nullable(z.string()),
	/** Whether the province assigned it to the county: 15 days, else 30. */
	isDirect: z.boolean(),
	region: Named,
	project: Named,
	state: ShareState,
	...{ amount: z.int(), allocatedAmount: z.int() },
	...{ receivedOn: z.string(), lastDay: z.string(), allocatedOn: z.nullable(z.string()) },
	/** Past the last day, negative before it: to the allocation, else to the cut-off. */
	days: z.int(),
});

export const Allocations = z.object({
	month: Month,
	scope: Scope,
	at: z.string(),
	total: count,
	/** 下达金额 of all that fit. */
	amount: z.int(),
	rows: z.array(Allocation),
	first: z.int(),
	next: z.nullable(z.string()),
	previous: z.nullable(z.string()),
});

export type FundDimension = z.infer<typeof FundDimension>;
export type FundUnit = z.infer<typeof FundUnit>;
export type Funds = z.infer<typeof Funds>;
export type Allocation = z.infer<typeof Allocation>;
export type Allocations = z.infer<typeof Allocations>;

/** What a state of a fund share is called. */
export function shareName(id: z.infer<typeof ShareState>): string {
	return shareStates.find((state) => state.id === id)?.name ?? id;
}
