import { Settlement, SettlementList, SettlementListQuery } from '#contract';
import { get } from '#lib/api.ts';
import { conditionsOf } from '#lib/funds/query.ts';
import { choosePeriod } from '#lib/period.ts';
import type { PageLoad } from './$types';

/** 对账: slips held against the budget system's payments, and the groups that do not match. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta } = await parent();
	const period = choosePeriod(url, meta);
	if (period === null) return { view: null };
	const region = meta.regions.find(({ key }) => key === url.searchParams.get('region'))?.key;
	const conditions = conditionsOf(url, SettlementListQuery);
	const query = { ...period, region };
	const [settlement, list] = await Promise.all([
		get(fetch, '/api/funds/settlement', Settlement, query),
		get(fetch, '/api/funds/settlement/list', SettlementList, { ...conditions, ...query }),
	]);
	return { view: { period, region: region ?? null, query, settlement, list, conditions } };
};
