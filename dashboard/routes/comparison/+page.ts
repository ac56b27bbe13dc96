import { Reconciliation, Comparison, Indicators, Stages } from '#contract';
import { get } from '#lib/api.ts';
import { choosePeriod, choosePublished } from '#lib/period.ts';
import { onlyUnit } from '#lib/units.ts';
import type { PageLoad } from './$types';

/** 对比: every measure of a unit beside earlier months, the province's figures, 直达资金 and 政策层级, the five stages. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta } = await parent();
	const period = choosePeriod(url, meta);
	if (period === null) return { view: null };
	const isKnown = meta.months.some(({ month }) => month === period.month);
	if (!isKnown) return { view: { period, found: null } };
	const region = url.searchParams.get('region') ?? onlyUnit(meta);
	const published = choosePublished(url);
	const asked = { ...period, published };
	const unit = region === undefined ? {} : { region };
	const [compared, told, direct, level, stages] = await Promise.all([
		get(fetch, '/api/comparison', Comparison, { ...asked, region: region ?? meta.city?.key }),
		region === undefined ? get(fetch, '/api/reconciliation', Reconciliation, asked) : null,
		get(fetch, '/api/indicators', Indicators, { ...asked, ...unit, by: 'direct' }),
		get(fetch, '/api/indicators', Indicators, { ...asked, ...unit, by: 'level' }),
		get(fetch, '/api/stages', Stages, { ...asked, ...unit }),
	]);
	return { view: { period, found: { region: region ?? null, published, compared, told, direct, level, stages } } };
};
