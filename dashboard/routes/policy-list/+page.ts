import { PolicyList } from '#contract';
import { get } from '#lib/api.ts';
import { shanghaiDay } from '#lib/dates.ts';
import { choosePeriod } from '#lib/period.ts';
import type { PageLoad } from './$types';

/** 政策清单: the list of the month's year, what of it was paid, its changes, and the yearly dates as of today. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta } = await parent();
	const period = choosePeriod(url, meta);
	if (period === null) return { view: null };
	const region = meta.regions.find(({ key }) => key === url.searchParams.get('region'))?.key;
	const query = { ...period, region, on: shanghaiDay(new Date()) };
	const list = await get(fetch, '/api/policy-list', PolicyList, query);
	return { view: { period, region: region ?? null, query, list } };
};
