import { Sample, SampleQuery } from '#contract';
import { get } from '#lib/api.ts';
import type { PageLoad } from './$types';

const keys = ['month', 'seed', 'size', 'each', 'region', 'department', 'project', 'bank'] as const;

/** 抽样检查: what the address draws; nothing until a month and a seed are asked for. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta } = await parent();
	const asked = Object.fromEntries(
		keys.flatMap((key) => {
			const value = url.searchParams.get(key);
			return value === null || value === '' ? [] : [[key, value]];
		}),
	);
	const parsed = SampleQuery.safeParse(asked);
	if (!parsed.success || asked.seed === undefined) return { meta, query: null, sample: null };
	const query = parsed.data;
	return { meta, query, sample: await get(fetch, '/api/samples', Sample, query) };
};
