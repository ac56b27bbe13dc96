import { Instant, Targets } from '#contract';
import { get } from '#lib/api.ts';
import { choosePeriod, choosePublished } from '#lib/period.ts';
import type { PageLoad } from './$types';

/** 目标任务: always 累计, at the address's instant, else the month's end; `view` is null before anything is loaded. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta } = await parent();
	const period = choosePeriod(url, meta);
	if (period === null) return { view: null };
	const at = Instant.safeParse(url.searchParams.get('at')).data;
	const query = { month: period.month, at, published: choosePublished(url) };
	return { view: { period, query, targets: await get(fetch, '/api/targets', Targets, query) } };
};
