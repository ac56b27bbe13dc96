import { Rules, SettingEffect, SettingEffectQuery, Settings } from '#contract';
import { get } from '#lib/api.ts';
import { choosePeriod } from '#lib/period.ts';
import type { PageLoad } from './$types';

/** 口径: what is counted, the settings of a month, both success rates beside each other, and what a change would do. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta } = await parent();
	const period = choosePeriod(url, meta);
	const settings = await get(fetch, '/api/settings', Settings, { month: period?.month });
	if (period === null) return { settings, view: null };
	const tried = triedOf(url, period);
	const [entries, rules, effect] = await Promise.all([
		get(fetch, '/api/rules', Rules, period),
		get(fetch, '/api/rules/effect', SettingEffect, period),
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
