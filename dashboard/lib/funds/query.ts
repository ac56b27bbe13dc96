import type { AllocationsQuery, PerformanceQuery, SettlementListQuery } from '#contract';

const conditions = ['project', 'state', 'cursor'] as const;

export type Conditions = Partial<Record<(typeof conditions)[number], string>>;

type List = typeof AllocationsQuery | typeof SettlementListQuery | typeof PerformanceQuery;

/** The conditions on a list that the address holds; one that makes no sense to it is left out. */
export function conditionsOf(url: URL, list: List): Conditions {
	const known = new Map(Object.entries(list.shape));
	return Object.fromEntries(
		conditions.flatMap((name) => {
			const value = url.searchParams.get(name);
			return value !== null && known.get(name)?.safeParse(value).success ? [[name, value]] : [];
		}),
	);
}
