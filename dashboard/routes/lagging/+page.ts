import { Explanation, GapAnswer, IndicatorId, Lagging, Overview } from '#contract';
import { get } from '#lib/api.ts';
import { choosePeriod, choosePublished } from '#lib/period.ts';
import type { PageLoad } from './$types';

/** 落后分析 of one unit; without a unit in the address, of the worst laggard. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta } = await parent();
	const period = choosePeriod(url, meta);
	if (period === null) return { view: null };
	const asked = IndicatorId.safeParse(url.searchParams.get('indicator'));
	const indicator = asked.success ? asked.data : 'successRate';
	const published = choosePublished(url);
	const lagging = await get(fetch, '/api/lagging', Lagging, { ...period, published });
	const entries = lagging.entries.filter((entry) => entry.indicator === indicator);
	const region = url.searchParams.get('region') ?? entries[0]?.key ?? meta.regions[0]?.key ?? '';
	const query = { ...period, region, indicator, published };
	const [explanation, overview, gap] = await Promise.all([
		get(fetch, `/api/lagging/${encodeURIComponent(region)}`, Explanation, { ...period, published }),
		get(fetch, '/api/overview', Overview, { ...period, region, published }),
		get(fetch, '/api/explanation', GapAnswer, { ...query, limit: 6 }),
	]);
	return { view: { period, explanation, overview, laggards: entries.map((entry) => entry.key), gap, query } };
};
