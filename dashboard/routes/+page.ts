import { Completeness, Lagging, Overview, Ranking, Targets } from '#contract';
import { find, get } from '#lib/api.ts';
import { choosePeriod, choosePublished } from '#lib/period.ts';
import type { PageLoad } from './$types';

/** 总览: key figures of the city or one unit, the ranking, all laggards; `view` is null before anything is loaded. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta } = await parent();
	const period = choosePeriod(url, meta);
	if (period === null) return { view: null };
	const published = choosePublished(url);
	const region = url.searchParams.get('region') ?? undefined;
	const [overview, ranking, lagging, arrived, targets] = await Promise.all([
		get(fetch, '/api/overview', Overview, { ...period, region, published }),
		get(fetch, '/api/rankings', Ranking, { ...period, indicator: 'successRate', published }),
		get(fetch, '/api/lagging', Lagging, { month: period.month, published }),
		get(fetch, '/api/completeness', Completeness, { month: period.month, published }),
		find(fetch, '/api/targets', Targets, { month: period.month, published }),
	]);
	return { view: { period, overview, ranking, lagging, arrived, targets } };
};
