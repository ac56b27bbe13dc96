import { Formats, Reasons } from '#contract';
import { may } from '#lib/access/may.ts';
import { get } from '#lib/api.ts';
import { choosePeriod, choosePublished } from '#lib/period.ts';
import type { PageLoad } from './$types';

/** 失败原因, of the city, one unit or one bank; `view` is null before anything is loaded. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta, session } = await parent();
	const period = choosePeriod(url, meta);
	if (period === null) return { view: null };
	const [region, bank] = [url.searchParams.get('region'), url.searchParams.get('bank')];
	const asked = { ...period, region: region ?? undefined, bank: bank ?? undefined, published: choosePublished(url) };
	// Only the office says what a bank's answer means, and so needs the standard reasons to choose from.
	const [reasons, formats] = await Promise.all([
		get(fetch, '/api/reasons', Reasons, asked),
		may(session, 'POST /api/reasons') ? get(fetch, '/api/formats', Formats) : null,
	]);
	return { view: { period, region, bank, asked, reasons, standard: formats?.reasons ?? [] } };
};
