import { Checks, Imports, ImportsQuery, Rejects } from '#contract';
import { get } from '#lib/api.ts';
import { recentJobs } from '#lib/imports/upload.ts';
import type { PageLoad } from './$types';

/** 数据导入: jobs, files and data checks; the rejected rows of one file, the rows of one check when the address names it. */
export const load: PageLoad = async ({ fetch, url }) => {
	const asked = (name: string) => url.searchParams.get(name) ?? undefined;
	const status = ImportsQuery.shape.status.safeParse(asked('status')).data;
	const [opened, group, after] = ['rejects', 'group', 'after'].map((name) => Number(asked(name)) || undefined);
	const [jobs, imports, checks, rejects] = await Promise.all([
		recentJobs(fetch),
		get(fetch, '/api/imports', Imports, { status, cursor: asked('cursor') }),
		get(fetch, '/api/checks', Checks),
		opened === undefined ? null : get(fetch, `/api/imports/${opened}/rejects`, Rejects, { group, after, limit: 50 }),
	]);
	const shown = { status: status ?? null, opened: opened ?? null, group: group ?? null, check: asked('check') ?? null };
	return { jobs, imports, checks, rejects, ...shown };
};
