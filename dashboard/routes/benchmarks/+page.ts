import { Benchmarks } from '#contract';
import { get } from '#lib/api.ts';
import type { PageLoad } from './$types';

/** 上级基准: of all months, as imported and as entered by hand. */
export const load: PageLoad = async ({ fetch }) => ({
	benchmarks: await get(fetch, '/api/benchmarks', Benchmarks),
});
