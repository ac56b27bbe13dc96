import { FindingRules, RuleTrial, RuleTrialQuery, RuleVersions } from '#contract';
import { get } from '#lib/api.ts';
import type { PageLoad } from './$types';

/** 规则设置: the rules with their parameters, what a change would find in the last months, and every version. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { session } = await parent();
	const asked = { rule: url.searchParams.get('rule'), changes: url.searchParams.get('changes') };
	const query = RuleTrialQuery.safeParse(asked);
	const [{ rules }, versions, trial] = await Promise.all([
		get(fetch, '/api/findings/rules', FindingRules),
		get(fetch, '/api/findings/rules/versions', RuleVersions),
		query.success ? get(fetch, '/api/findings/rules/trial', RuleTrial, query.data) : null,
	]);
	const edited = rules.find(({ id }) => id === asked.rule) ?? null;
	return { session, rules, versions, edited, changes: query.success ? query.data.changes : null, trial };
};
