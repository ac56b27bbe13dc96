import { Comparison, MeasureId, Month, Trends } from '#contract';
import { get } from '#lib/api.ts';
import { choosePeriod, choosePublished } from '#lib/period.ts';
import { chosenUnits } from '#lib/trends/units.ts';
import type { PageLoad } from './$types';

/** 趋势: a measure by month, and beside the month before and the same month last year. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta } = await parent();
	const period = choosePeriod(url, meta);
	if (period === null) return { view: null };
	const asked = MeasureId.safeParse(url.searchParams.get('indicator') ?? undefined);
	const indicator = asked.success ? asked.data : 'successRate';
	const from = Month.safeParse(url.searchParams.get('from') ?? undefined).data;
	const span = from !== undefined && from <= period.month ? { from } : {};
	const published = choosePublished(url);
	const [trends, compared] = await Promise.all([
		get(fetch, '/api/trends', Trends, { indicator, scope: period.scope, to: period.month, ...span }),
		meta.months.some(({ month }) => month === period.month)
			? get(fetch, '/api/comparison', Comparison, { ...period, indicator, published })
			: null,
	]);
	const units = chosenUnits(url, trends);
	return { view: { period, published, trends, compared, units, both: url.searchParams.get('rules') === 'both' } };
};
