import { Ledger } from '#contract';
import { get } from '#lib/api.ts';
import { shanghaiDay } from '#lib/dates.ts';
import { ledgerQuery } from '#lib/ledger/query.ts';
import type { PageLoad } from './$types';

/** 问题台账: what the cases come to, by unit and one by one; the case that the address names, or the form of a new one. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta, session } = await parent();
	const today = shanghaiDay(new Date());
	const query = ledgerQuery(url);
	const no = url.searchParams.get('case');
	const [ledger, opened] = await Promise.all([
		get(fetch, '/api/ledger', Ledger, { ...query, today }),
		no === null ? null : get(fetch, '/api/ledger', Ledger, { case: no, today }),
	]);
	return { meta, session, today, query, ledger, opened: opened?.rows[0] ?? null, isNew: url.searchParams.has('new') };
};
