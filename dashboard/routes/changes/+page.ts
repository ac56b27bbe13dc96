import { Changes, ChangesQuery, Freezes } from '#contract';
import { get } from '#lib/api.ts';
import { choosePeriod } from '#lib/period.ts';
import type { PageLoad } from './$types';

/** 数字变动: every publication of the month, and what differs from one of them; `found` is null where there is none. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta } = await parent();
	const period = choosePeriod(url, meta);
	if (period === null) return { view: null };
	const { rows } = await get(fetch, '/api/freezes', Freezes, { month: period.month });
	const asked = Object.fromEntries(
		['revision', 'region', 'figure', 'file', 'cursor'].flatMap((name) => {
			const value = url.searchParams.get(name);
			return value === null ? [] : [[name, value]];
		}),
	);
	const conditions = ChangesQuery.safeParse({ ...period, ...asked }).success ? asked : {};
	const query: Record<string, string | undefined> = { ...period, ...conditions };
	const chosen = rows.find(({ revision }) => !query.revision || String(revision) === query.revision);
	const found = chosen && !chosen.damage ? await get(fetch, '/api/changes', Changes, query) : null;
	return { view: { period, rows, query, found, damage: chosen?.damage ?? null } };
};
