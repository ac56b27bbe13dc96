import { Imports, ImportsQuery, Rejects } from '#contract';
import { get } from '#lib/api.ts';
import type { PageLoad } from './$types';

/** 数据导入: what was received; the rejected rows of one file when the address names it. */
export const load: PageLoad = async ({ fetch, url }) => {
	const status = ImportsQuery.shape.status.safeParse(url.searchParams.get('status') ?? undefined).data;
	const opened = Number(url.searchParams.get('rejects')) || null;
	const [imports, rejects] = await Promise.all([
		get(fetch, '/api/imports', Imports, { status, cursor: url.searchParams.get('cursor') ?? undefined }),
		opened === null ? null : get(fetch, `/api/imports/${opened}/rejects`, Rejects),
	]);
	return { imports, rejects, status: status ?? null, opened };
};
