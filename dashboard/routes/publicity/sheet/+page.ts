import { PublicitySheet, PublicitySheetQuery } from '#contract';
import { get } from '#lib/api.ts';
import { shanghaiDay } from '#lib/dates.ts';
import type { PageLoad } from './$types';

/** 公示表: what is put up in the villages of one slip; today's unless the address names another day. */
export const load: PageLoad = async ({ fetch, url }) => {
	const valid = (name: 'slip' | 'on' | 'stage' | 'township' | 'village') => {
		const value = url.searchParams.get(name);
		return value !== null && PublicitySheetQuery.shape[name].safeParse(value).success ? value : undefined;
	};
	const slip = valid('slip');
	const query = { on: valid('on') ?? shanghaiDay(new Date()), stage: valid('stage') ?? 'before' };
	const place = { township: valid('township'), village: valid('village') };
	if (slip === undefined) return { query, place, sheet: null };
	return {
		query,
		place,
		sheet: await get(fetch, '/api/publicity/sheet', PublicitySheet, { slip, ...query, ...place }),
	};
};
