import { error } from '@sveltejs/kit';
import { DraftAtQuery, FinalNotice, NoticeDraft } from '#contract';
import { get } from '#lib/api.ts';
import { askedFor, identityOf } from '#lib/notices/words.ts';
import type { PageLoad } from './$types';

/** A notice: its draft, at the instant of the address, and where the address names a revision, as it was made final then. */
export const load: PageLoad = async ({ fetch, url, params, depends }) => {
	depends('app:notice');
	const [form, about] = [url.searchParams.get('form'), url.searchParams.get('about')];
	const at = url.searchParams.get('at');
	const asked = { month: params.month, ...(form && { form }), ...(about && { about }), ...(at && { at }) };
	const parsed = DraftAtQuery.safeParse(asked);
	if (!parsed.success) error(404, '没有这份通报。');
	const query = parsed.data;
	const path = `/api/notices/${query.month}`;
	const revision = url.searchParams.get('revision') ?? undefined;
	const [draft, final] = await Promise.all([
		get(fetch, `${path}/draft`, NoticeDraft, askedFor(query)),
		revision === undefined ? null : get(fetch, `${path}/final`, FinalNotice, { ...identityOf(query), revision }),
	]);
	return { query, draft, final, revision };
};
