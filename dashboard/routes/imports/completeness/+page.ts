import { Completeness } from '#contract';
import { get } from '#lib/api.ts';
import { choosePeriod } from '#lib/period.ts';
import type { PageLoad } from './$types';

/** 数据到齐: what of the month has arrived and what has not. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta } = await parent();
	const period = choosePeriod(url, meta);
	if (period === null) return { view: null };
	const found = await get(fetch, '/api/completeness', Completeness, { month: period.month });
	return { view: { period, found, opened: url.searchParams.get('unit') } };
};
