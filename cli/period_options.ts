import * as z from 'zod/mini';
import { Instant, Key, Month, Scope } from '../analytics/contract/index.ts';
import { Out } from './out.ts';

/** What most reports are asked for: a period, a cut-off, a county, and how the answer is given. */
export const PeriodOptions = z.extend(Out, {
	month: Month,
	scope: z._default(Scope, 'month'),
	at: z.optional(Instant),
	region: z.optional(Key),
});

/** The options by which commands name a period. */
export const monthOption = { value: 'M', hint: '月份，如 2023-10' };
export const scopeOption = { value: 'S', hint: 'month 当月（默认），ytd 累计' };
export const atOption = { value: 'A', hint: '截止时点（默认月末 24 时）' };
export const regionOption = { value: 'CODE', hint: '只看一个县区' };
