import { Publicity, PublicityList, RecordDimension } from '#contract';
import { get } from '#lib/api.ts';
import { choosePeriod } from '#lib/period.ts';
import { conditionsOf } from '#lib/publicity/query.ts';
import type { PageLoad } from './$types';

/** 公示: how the publications stand by a dimension, and the list of them. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta } = await parent();
	const period = choosePeriod(url, meta);
	if (period === null) return { view: null };
	const asked = RecordDimension.safeParse(url.searchParams.get('by') ?? undefined);
	const by = asked.success ? asked.data : 'region';
	const region = meta.regions.find(({ key }) => key === url.searchParams.get('region'))?.key;
	const conditions = conditionsOf(url);
	const [publicity, list] = await Promise.all([
		get(fetch, '/api/publicity', Publicity, { ...period, by, region }),
		get(fetch, '/api/publicity/list', PublicityList, { ...conditions, ...period, region }),
	]);
	return { view: { period, region: region ?? null, publicity, list, conditions } };
};
