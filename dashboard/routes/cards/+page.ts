import { Cards, CardsQuery } from '#contract';
import { get } from '#lib/api.ts';
import { choosePeriod } from '#lib/period.ts';
import type { PageLoad } from './$types';

/** 卡激活: cards by the state of their account, and failures that an activation would have avoided. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta } = await parent();
	const period = choosePeriod(url, meta);
	if (period === null) return { view: null };
	const asked = CardsQuery.shape.by.safeParse(url.searchParams.get('by') ?? undefined);
	const by = asked.success ? asked.data : 'region';
	const region = meta.regions.find(({ key }) => key === url.searchParams.get('region'))?.key;
	const query = { ...period, by, region };
	return { view: { period, region: region ?? null, query, cards: await get(fetch, '/api/cards', Cards, query) } };
};
