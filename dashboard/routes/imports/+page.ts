import { Checks, Imports, ImportsQuery, Rejects, WithdrawalEffect } from '#contract';
import { get } from '#lib/api.ts';
import type { PageLoad } from './$types';

/** 数据导入: files and data checks; rejected rows or the withdrawal of a file, rows of a check when the address names it. */
export const load: PageLoad = async ({ fetch, url }) => {
	const status = ImportsQuery.shape.status.safeParse(url.searchParams.get('status') ?? undefined).data;
	const opened = Number(url.searchParams.get('rejects')) || null;
	const withdrawing = Number(url.searchParams.get('withdraw')) || null;
	const [imports, checks, rejects, effect] = await Promise.all([
		get(fetch, '/api/imports', Imports, { status, cursor: url.searchParams.get('cursor') ?? undefined }),
		get(fetch, '/api/checks', Checks),
		opened === null ? null : get(fetch, `/api/imports/${opened}/rejects`, Rejects),
		withdrawing === null ? null : get(fetch, `/api/imports/${withdrawing}/withdrawal`, WithdrawalEffect),
	]);
	const check = url.searchParams.get('check');
	return { imports, checks, rejects, effect, status: status ?? null, opened: opened ?? withdrawing, check };
};
