import { Allocations, AllocationsQuery, FundDimension, Funds } from '#contract';
import { get } from '#lib/api.ts';
import { conditionsOf } from '#lib/funds/query.ts';
import { choosePeriod } from '#lib/period.ts';
import type { PageLoad } from './$types';

/** 资金: how far money has come by unit or project, and the fund shares that were to be allocated. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta } = await parent();
	const period = choosePeriod(url, meta);
	if (period === null) return { view: null };
	const asked = FundDimension.safeParse(url.searchParams.get('by') ?? undefined);
	const by = asked.success ? asked.data : 'region';
	const region = meta.regions.find(({ key }) => key === url.searchParams.get('region'))?.key;
	const conditions = conditionsOf(url, AllocationsQuery);
	const query = { ...period, by, region, project: conditions.project };
	const [funds, list] = await Promise.all([
		get(fetch, '/api/funds', Funds, query),
		get(fetch, '/api/funds/allocations', Allocations, { ...conditions, ...period, region }),
	]);
	return { view: { period, region: region ?? null, query, funds, list, conditions } };
};
