import { Unmatched, UnmatchedQuery } from '#contract';
import { get } from '#lib/api.ts';
import type { PageLoad } from './$types';

/** 未匹配: what waits and why, under the conditions of the address; what it says of no condition is left out. */
export const load: PageLoad = async ({ fetch, url }) => {
	const asked = Object.fromEntries(
		['kind', 'reason', 'file', 'region', 'cursor'].flatMap((name) => {
			const value = url.searchParams.get(name);
			return value === null ? [] : [[name, value]];
		}),
	);
	const query: Record<string, string | undefined> = UnmatchedQuery.safeParse(asked).success ? asked : {};
	return { query, unmatched: await get(fetch, '/api/unmatched', Unmatched, query) };
};
