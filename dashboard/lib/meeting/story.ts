import type { Banks, Explanation, Lagging, Matrix, Overview, Ranking, Targets } from '#contract';
import type { Chosen } from '#lib/period.ts';

/** All that a meeting on a month is shown. `why`: the worst laggards in 发放成功率, each with its causes. */
export type Story = {
	period: Chosen;
	overview: Overview;
	ranking: Ranking;
	lagging: Lagging;
	matrix: Matrix;
	/** Null where nothing was kept of them when the month was published. */
	targets: Targets | null;
	banks: Banks | null;
	why: Explanation[];
};

/** At most so many laggards are explained one by one: a meeting has ten minutes for them. */
export const mostExplained = 3;

/** The laggards in 发放成功率 of a period, the worst first. */
export function laggardsOf({ entries }: Lagging, { scope }: Pick<Chosen, 'scope'>): Lagging['entries'] {
	return entries.filter((entry) => entry.indicator === 'successRate' && entry.scope === scope);
}
