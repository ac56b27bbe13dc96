import { FailureDetail, FindingRules, Findings } from '#contract';
import { get } from '#lib/api.ts';
import { openedRecord } from '#lib/failures/query.ts';
import { findingsQuery } from '#lib/findings/query.ts';
import type { PageLoad } from './$types';

/** 疑点: the rules with what each found, the masked list, and one record beside it when the address names one. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta, session } = await parent();
	const query = findingsQuery(url);
	const { rule: _rule, slip: _slip, cursor: _cursor, ...conditions } = query;
	const [rules, findings] = await Promise.all([
		get(fetch, '/api/findings/rules', FindingRules, conditions),
		get(fetch, '/api/findings', Findings, query),
	]);
	const opened = openedRecord(url);
	const row = findings.rows.find(({ slip, line }) => slip === opened?.slip && String(line) === opened?.line);
	const month = row?.recordMonth ?? null;
	const detail =
		opened === null || month === null
			? null
			: await get(fetch, `/api/failures/${encodeURIComponent(opened.slip)}/${opened.line}`, FailureDetail, { month });
	return {
		meta,
		session,
		query,
		rules: rules.rules,
		findings,
		record: detail === null || month === null ? null : { detail, month },
	};
};
