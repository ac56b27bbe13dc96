import * as z from 'zod/mini';
import { integer, Key, Month, Period } from './query.ts';

/** Whether a goal was reached. */
export const goalVerdicts = [
	{ id: 'short', name: '未达到' },
	{ id: 'reached', name: '达到' },
	{ id: 'untold', name: '没有完成值' },
	{ id: 'unclear', name: '不能判断' },
] as const;

/** GET /api/funds/performance?month&at&region&project: goals of the month's year beside budget execution since January. */
export const PerformanceQuery = z.extend(z.pick(Period, { month: true, at: true }), {
	region: z.optional(Key),
	project: z.optional(Key),
	cursor: z.optional(z.string().check(z.maxLength(200))),
	limit: z._default(integer(1, 500), 15),
});

const count = z.int().check(z.minimum(0));
const Text = z.nullable(z.string());
const Named = z.object({ key: Key, name: z.string() });
const Rate = z.object({ numerator: z.int(), denominator: z.int() });

export const PerformanceGoal = z.object({
	...{ goal: Text, target: Text, reached: Text },
	verdict: z.enum(goalVerdicts.map(({ id }) => id)),
});

export const PerformanceRow = z.object({
	region: Named,
	project: Named,
	/** 分; of parts where the goals' rows tell of several budgets. */
	...{ budget: z.int(), isSplit: z.boolean(), funded: z.int(), credited: z.int() },
	/** 拨付 ÷ 预算, and whether that is less than month ÷ 12. */
	...{ executionRate: Rate, isBehind: z.boolean() },
	goals: z.array(PerformanceGoal),
});

export const Performance = z.object({
	month: Month,
	at: z.string(),
	/** Units and projects with goals, and those of them behind the calendar. */
	...{ total: count, behind: count },
	...{ budget: z.int(), funded: z.int(), credited: z.int(), executionRate: Rate },
	/** Goals by verdict. */
	...{ reached: count, short: count, untold: count, unclear: count },
	rows: z.array(PerformanceRow),
	first: z.int(),
	next: z.nullable(z.string()),
	previous: z.nullable(z.string()),
});

export type PerformanceGoal = z.infer<typeof PerformanceGoal>;
export type PerformanceRow = z.infer<typeof PerformanceRow>;
export type Performance = z.infer<typeof Performance>;

/** What a verdict is called. */
export function verdictName(id: PerformanceGoal['verdict']): string {
	return goalVerdicts.find((verdict) => verdict.id === id)?.name ?? id;
}
