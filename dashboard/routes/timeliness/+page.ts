import { Dimension, Late, LateQuery, Timeliness } from '#contract';
import { get } from '#lib/api.ts';
import { choosePeriod, choosePublished } from '#lib/period.ts';
import type { PageLoad } from './$types';

/** 时效: rates, working days and money held by a dimension, and, of live figures, the records that were late. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta } = await parent();
	const period = choosePeriod(url, meta);
	if (period === null) return { view: null };
	const asked = Dimension.safeParse(url.searchParams.get('by') ?? undefined);
	const by = asked.success ? asked.data : 'region';
	const region = meta.regions.find(({ key }) => key === url.searchParams.get('region'))?.key;
	const published = choosePublished(url);
	const query = { ...lateQuery(url), ...period, region };
	const [timeliness, late] = await Promise.all([
		get(fetch, '/api/timeliness', Timeliness, { ...period, by, region, published }),
		published === undefined ? get(fetch, '/api/timeliness/late', Late, query) : null,
	]);
	return { view: { period, region: region ?? null, published, timeliness, late, query } };
};

/** The conditions on late records; one that makes no sense is left out. */
function lateQuery(url: URL): Record<string, string | undefined> {
	const keys = ['kind', 'department', 'bank', 'township', 'project', 'minDays', 'maxDays', 'cursor'] as const;
	return Object.fromEntries(
		keys.flatMap((key) => {
			const value = url.searchParams.get(key);
			return value !== null && LateQuery.shape[key].safeParse(value).success ? [[key, value]] : [];
		}),
	);
}
