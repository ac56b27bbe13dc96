import { Performance, PerformanceQuery } from '#contract';
import { get } from '#lib/api.ts';
import { conditionsOf } from '#lib/funds/query.ts';
import { choosePeriod } from '#lib/period.ts';
import type { PageLoad } from './$types';

/** 绩效: goals of the year beside budget execution since January. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta } = await parent();
	const period = choosePeriod(url, meta);
	if (period === null) return { view: null };
	const region = meta.regions.find(({ key }) => key === url.searchParams.get('region'))?.key;
	const { project, cursor } = conditionsOf(url, PerformanceQuery);
	const query = { month: period.month, region, project, cursor };
	const performance = await get(fetch, '/api/funds/performance', Performance, query);
	return { view: { period, region: region ?? null, query, performance } };
};
