import { PolicyForm, PolicyFormQuery } from '#contract';
import { get } from '#lib/api.ts';
import type { PageLoad } from './$types';

/** 变更申请表 of one project of a year; without them an empty page. */
export const load: PageLoad = async ({ fetch, url }) => {
	const asked = PolicyFormQuery.safeParse(Object.fromEntries(url.searchParams));
	return { form: asked.success ? await get(fetch, '/api/policy-list/form', PolicyForm, asked.data) : null };
};
