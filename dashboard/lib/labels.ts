import type { Scope, State } from '#contract';

/** What stands in for a missing benchmark, or is compared with. */
export type Against = 'province' | 'city' | 'both';

export const scopeNames: Record<Scope, string> = { month: '当月', ytd: '累计' };

export const stateNames: Record<State, string> = {
	outstanding: '遗留',
	pending: '待反馈',
	refunded: '已退款',
	paid: '成功',
};

/** The states of what is not paid, in the order of every bar and table. */
export const unpaidStates = ['outstanding', 'pending', 'refunded'] as const;

/** A benchmark in a sentence. */
export const benchmarkNames: Record<Against, string> = {
	province: '全省平均',
	city: '全市平均',
	both: '全市、全省平均',
};

/** A benchmark in a column. */
export const shortBenchmarkNames: Record<Against, string> = { province: '全省', city: '全市', both: '全市、全省' };

/** State of a month in the month picker. */
export const monthStateNames = { live: '草稿', published: '已发布' } as const;
