import type { State } from '#contract';

export { scopeNames } from '#contract';

/** Which benchmark the rule asks for, and whether the city's figure stands in because it is missing. */
export type Benchmark = { readonly against: 'province' | 'city' | 'both'; readonly isFallback: boolean };

export const stateNames: Record<State, string> = {
	outstanding: '遗留',
	pending: '待反馈',
	refunded: '已退款',
	paid: '成功',
};

/** The states of what is not paid, in the order of every bar and table. */
export const unpaidStates = ['outstanding', 'pending', 'refunded'] as const;

const benchmarkNames = { province: '全省平均', city: '全市平均', both: '全市、全省平均' } as const;
const shortNames = { province: '全省', city: '全市', both: '全市、全省' } as const;

/** The benchmark really compared with, in a sentence. */
export function benchmarkName({ against, isFallback }: Benchmark): string {
	return benchmarkNames[isFallback ? 'city' : against];
}

/** The same in the head of a column. */
export function shortBenchmarkName({ against, isFallback }: Benchmark): string {
	return shortNames[isFallback ? 'city' : against];
}
