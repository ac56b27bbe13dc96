import { AuditPage } from '#contract';
import { get } from '#lib/api.ts';
import { askedIn, queryOf } from '#lib/audit/query.ts';
import type { PageLoad } from './$types';

/** 审计: the entries that meet the conditions of the address, newest first. */
export const load: PageLoad = async ({ fetch, url }) => {
	const asked = askedIn(url.searchParams);
	const query = queryOf(asked);
	return { asked, query, audit: await get(fetch, '/api/audit', AuditPage, query) };
};
