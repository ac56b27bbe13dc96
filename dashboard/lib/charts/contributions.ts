import type { Contribution } from '#contract';

/** Widths of the bars in percent of the column, the longest full; what is not zero stays visible. */
export function barWidths(rows: readonly Pick<Contribution, 'unpaid'>[]): number[] {
	const most = Math.max(1, ...rows.map((row) => row.unpaid));
	return rows.map(({ unpaid }) => (unpaid === 0 ? 0 : Math.max(1, (unpaid / most) * 100)));
}
