import { Banks, Within, WithinQuery } from '#contract';
import { get } from '#lib/api.ts';
import { choosePeriod, choosePublished } from '#lib/period.ts';
import type { PageLoad } from './$types';

/** 银行考评: how each bank does, and the ranking one level down, of the chosen unit or the city; a bank sees itself only. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta, session } = await parent();
	const period = choosePeriod(url, meta);
	if (period === null) return { view: null };
	const region = meta.regions.find(({ key }) => key === url.searchParams.get('region'));
	const published = choosePublished(url);
	const asked = (name: 'indicator' | 'by') => {
		const parsed = WithinQuery.shape[name].safeParse(url.searchParams.get(name) ?? undefined);
		return parsed.success ? parsed.data : undefined;
	};
	const [banks, within] = await Promise.all([
		get(fetch, '/api/banks', Banks, { ...period, region: region?.key, published }),
		session.account?.role === 'bank'
			? null
			: get(fetch, '/api/rankings/within', Within, {
					...{ ...period, region: region?.key, indicator: asked('indicator'), by: asked('by'), published },
				}),
	]);
	return { view: { period, region: region ?? null, published, banks, within } };
};
