import { MonitoringTable } from '#contract';
import { get } from '#lib/api.ts';
import { choosePeriod } from '#lib/period.ts';
import { shanghaiDay } from '#lib/dates.ts';
import type { PageLoad } from './$types';

/** 月监测表 of all units, or of the one of the address; `view` is null before anything is loaded. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta } = await parent();
	const period = choosePeriod(url, meta);
	if (period === null) return { view: null };
	const region = url.searchParams.get('region') ?? undefined;
	const isCity = region === undefined || region === meta.city?.key;
	const query = { month: period.month, region: isCity ? undefined : region, today: shanghaiDay(new Date()) };
	const table = await get(fetch, '/api/monitoring-table', MonitoringTable, query);
	return { view: { period, query, table, withRows: url.searchParams.get('rows') === 'all' } };
};
