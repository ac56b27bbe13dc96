import { Checks, Imports, ImportsQuery, Rejects } from '#contract';
import { get } from '#lib/api.ts';
import type { PageLoad } from './$types';

/** 数据导入: files and data checks; the rejected rows of one file, the rows of one check when the address names it. */
export const load: PageLoad = async ({ fetch, url }) => {
	const status = ImportsQuery.shape.status.safeParse(url.searchParams.get('status') ?? undefined).data;
	const opened = Number(url.searchParams.get('rejects')) || null;
	const [imports, checks, rejects] = await Promise.all([
		get(fetch, '/api/imports', Imports, { status, cursor: url.searchParams.get('cursor') ?? undefined }),
		get(fetch, '/api/checks', Checks),
		opened === null ? null : get(fetch, `/api/imports/${opened}/rejects`, Rejects),
	]);
	return { imports, checks, rejects, status: status ?? null, opened, check: url.searchParams.get('check') };
};
