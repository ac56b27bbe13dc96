import { Instant, Sprint } from '#contract';
import { get } from '#lib/api.ts';
import { choosePeriod } from '#lib/period.ts';
import { sprintInstant } from '#lib/sprint/instant.ts';
import { onlyUnit } from '#lib/units.ts';
import type { PageLoad } from './$types';

/** 月底冲刺 of one unit (else 全市) at an instant of the month: the address's, else now, else the 25th. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta } = await parent();
	const period = choosePeriod(url, meta);
	const region = url.searchParams.get('region') ?? onlyUnit(meta) ?? meta.city?.key;
	if (period === null || region === undefined) return { view: null };
	const asked = Instant.safeParse(url.searchParams.get('at'));
	const at =
		asked.success && asked.data.startsWith(period.month) ? asked.data : sprintInstant(period.month, new Date());
	const query = { month: period.month, at, region };
	return { view: { period, query, sprint: await get(fetch, '/api/sprint', Sprint, query) } };
};
