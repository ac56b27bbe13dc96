import { Completeness, History, Matrix, Ranking, RankingQuery } from '#contract';
import { get } from '#lib/api.ts';
import { choosePeriod, choosePublished } from '#lib/period.ts';
import type { PageLoad } from './$types';

/** 排名: one indicator's ranking, all indicators, ranks by month. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta } = await parent();
	const period = choosePeriod(url, meta);
	if (period === null) return { view: null };
	const asked = RankingQuery.shape.indicator.safeParse(url.searchParams.get('indicator') ?? undefined);
	const indicator = asked.success ? asked.data : 'successRate';
	const published = choosePublished(url);
	const [ranking, matrix, history, arrived] = await Promise.all([
		get(fetch, '/api/rankings', Ranking, { ...period, indicator, published }),
		get(fetch, '/api/rankings/matrix', Matrix, { month: period.month, published }),
		get(fetch, '/api/rankings/history', History, { until: period.month, indicator, scope: period.scope, published }),
		get(fetch, '/api/completeness', Completeness, { month: period.month, published }),
	]);
	return { view: { period, published, ranking, matrix, history, arrived } };
};
