import { Formats, Reasons } from '#contract';
import { get } from '#lib/api.ts';
import { choosePeriod, choosePublished } from '#lib/period.ts';
import type { PageLoad } from './$types';

/** 失败原因, of the city, one unit or one bank; `view` is null before anything is loaded. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta } = await parent();
	const period = choosePeriod(url, meta);
	if (period === null) return { view: null };
	const [region, bank] = [url.searchParams.get('region'), url.searchParams.get('bank')];
	const asked = { ...period, region: region ?? undefined, bank: bank ?? undefined, published: choosePublished(url) };
	const [reasons, formats] = await Promise.all([
		get(fetch, '/api/reasons', Reasons, asked),
		get(fetch, '/api/formats', Formats),
	]);
	return { view: { period, region, bank, asked, reasons, standard: formats.reasons } };
};
