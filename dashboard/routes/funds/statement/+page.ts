import { FundDimension, Statement } from '#contract';
import { get } from '#lib/api.ts';
import { choosePeriod } from '#lib/period.ts';
import type { PageLoad } from './$types';

/** 月结、年结: the account of the month or of the year so far. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta } = await parent();
	const period = choosePeriod(url, meta);
	if (period === null) return { view: null };
	const asked = FundDimension.safeParse(url.searchParams.get('by') ?? undefined);
	const by = asked.success ? asked.data : 'project';
	const region = meta.regions.find(({ key }) => key === url.searchParams.get('region'))?.key;
	const query = { ...period, by, region };
	return {
		view: {
			period,
			region: region ?? null,
			query,
			statement: await get(fetch, '/api/funds/statement', Statement, query),
		},
	};
};
