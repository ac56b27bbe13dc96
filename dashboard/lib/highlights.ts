import type { Ranking } from '#contract';
import type { Highlights } from './charts/bump.ts';

/** Which two lines stand out: the unit asked for, else the last; then the one that lost most places. */
export function highlightsOf(ranking: Ranking, region: string | null): Highlights {
	const ranked = ranking.rows.filter((row) => row.rank !== null);
	const first = ranked.find((row) => row.key === region)?.key ?? ranked.at(-1)?.key ?? null;
	const fallen = ranked
		.filter((row) => row.key !== first && row.rankChange !== null && row.rankChange < 0)
		.sort((a, b) => (a.rankChange ?? 0) - (b.rankChange ?? 0));
	return { first, second: fallen[0]?.key ?? null };
}
