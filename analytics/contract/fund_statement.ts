import * as z from 'zod/mini';
import { FundDimension } from './funds.ts';
import { Key, Month, Period, Scope } from './query.ts';

/** The two accounts of a statement; in each the last is what the others come to. Amounts in 分. */
export const statementParts = [
	{
		name: '资金指标',
		columns: [
			{ id: 'carried', name: '上期结转' },
			{ id: 'received', name: '本期下达' },
			{ id: 'funded', name: '本期拨付' },
			{ id: 'refunded', name: '本期退款' },
			{ id: 'balance', name: '期末结余' },
		],
	},
	{
		name: '代发资金',
		columns: [
			{ id: 'heldBefore', name: '期初滞留' },
			{ id: 'funded', name: '本期拨付' },
			{ id: 'credited', name: '本期到账' },
			{ id: 'refunded', name: '本期退款' },
			{ id: 'held', name: '期末滞留' },
		],
	},
] as const;

/** GET /api/funds/statement?month&scope&at&by&region: the account of a month or of the year so far. */
export const StatementQuery = z.extend(Period, {
	by: z._default(FundDimension, 'project'),
	region: z.optional(Key),
});

export const StatementRow = z.object({
	key: Key,
	name: z.string(),
	/** carried + received − funded + refunded = balance. */
	...{ carried: z.int(), received: z.int(), funded: z.int(), refunded: z.int(), balance: z.int() },
	/** heldBefore + funded − credited − refunded = held. */
	...{ heldBefore: z.int(), credited: z.int(), held: z.int() },
});

export const Statement = z.object({
	month: Month,
	scope: Scope,
	at: z.string(),
	by: FundDimension,
	/** Without fund documents the first account has no balance to speak of. */
	hasFunds: z.boolean(),
	/** Null where there was no money until then. */
	total: z.nullable(StatementRow),
	rows: z.array(StatementRow),
});

export type StatementRow = z.infer<typeof StatementRow>;
export type Statement = z.infer<typeof Statement>;

/** What the statement of a period is called. */
export function statementName({ month, scope }: { month: string; scope: Scope }): string {
	if (scope === 'month') return '月结表';
	return month.endsWith('-12') ? '年结表' : '累计结算表';
}
