import { Rules, SettingEffect, SettingEffectQuery, Settings } from '#contract';
import { get } from '#lib/api.ts';
import { choosePeriod } from '#lib/period.ts';
import type { PageLoad } from './$types';

/** 口径: what is counted, the settings of a month, both success rates beside each other, and what a change would do. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta, session } = await parent();
	const period = choosePeriod(url, meta);
	const inForce = () => get(fetch, '/api/settings', Settings, { month: period?.month });
	if (period === null) return { settings: await inForce(), view: null };
	// What another rule would do is worked out over all units.
	const seesAll = session.account?.role !== 'county';
	const tried = seesAll ? triedOf(url, period) : null;
	const [settings, entries, rules, effect] = await Promise.all([
		inForce(),
		get(fetch, '/api/rules', Rules, period),
		seesAll ? get(fetch, '/api/rules/effect', SettingEffect, period) : null,
		tried === null ? null : get(fetch, '/api/settings/effect', SettingEffect, tried),
	]);
	return { settings, view: { period, entries, rules, tried, effect } };
};

/** The change that the address asks to try out. */
function triedOf(url: URL, { month, scope }: { month: string; scope: 'month' | 'ytd' }) {
	const [setting, value] = [url.searchParams.get('setting'), url.searchParams.get('value')];
	if (setting === null || value === null) return null;
	const from = url.searchParams.get('from') ?? month;
	const parsed = SettingEffectQuery.safeParse({ month, scope, setting, value, from });
	return parsed.success ? { ...parsed.data, from } : null;
}
