import { FailureDetail, Failures, SavedFilters } from '#contract';
import { get } from '#lib/api.ts';
import { failuresQuery, openedRecord } from '#lib/failures/query.ts';
import { choosePeriod } from '#lib/period.ts';
import type { PageLoad } from './$types';

/** 失败记录: the masked list, and one record beside it when the address names one. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta } = await parent();
	const period = choosePeriod(url, meta);
	if (period === null) return { view: null };
	const query = failuresQuery(url, period);
	const opened = openedRecord(url);
	const path = opened && `/api/failures/${encodeURIComponent(opened.slip)}/${opened.line}`;
	const [failures, detail, saved] = await Promise.all([
		get(fetch, '/api/failures', Failures, query),
		path ? get(fetch, path, FailureDetail, { ...period, at: query.at }) : null,
		get(fetch, '/api/saved-filters', SavedFilters),
	]);
	return { view: { period, query, failures, detail, saved } };
};
