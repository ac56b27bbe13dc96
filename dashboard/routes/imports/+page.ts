import { Checks, Imports, ImportsQuery, Rejects, Repairs, WithdrawalEffect } from '#contract';
import { get } from '#lib/api.ts';
import { recentJobs } from '#lib/imports/upload.ts';
import type { PageLoad } from './$types';

/**
 * 数据导入: what starts repaired, jobs, files and data checks; rejected rows or the withdrawal of a file, rows of a check when the address names
 * it.
 */
export const load: PageLoad = async ({ fetch, url }) => {
	const asked = (name: string) => url.searchParams.get(name) ?? undefined;
	const numbered = (name: string) => Number(asked(name)) || undefined;
	const status = ImportsQuery.shape.status.safeParse(asked('status')).data;
	const [opened, group, after, withdrawing] = ['rejects', 'group', 'after', 'withdraw'].map(numbered);
	const [jobs, imports, checks, repairs, rejects, effect] = await Promise.all([
		recentJobs(fetch),
		get(fetch, '/api/imports', Imports, { status, cursor: asked('cursor') }),
		get(fetch, '/api/checks', Checks),
		get(fetch, '/api/repairs', Repairs),
		opened === undefined ? null : get(fetch, `/api/imports/${opened}/rejects`, Rejects, { group, after, limit: 50 }),
		withdrawing === undefined ? null : get(fetch, `/api/imports/${withdrawing}/withdrawal`, WithdrawalEffect),
	]);
	const shown = { status: status ?? null, group: group ?? null, check: asked('check') ?? null };
	return { jobs, imports, checks, repairs, rejects, effect, opened: opened ?? withdrawing ?? null, ...shown };
};
