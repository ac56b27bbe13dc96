import { Meta } from '#contract';
import { get } from '#lib/api.ts';
import type { LayoutLoad } from './$types';

/** What there is to choose from: asked once, again after an import. */
export const load: LayoutLoad = async ({ fetch, depends }) => {
	depends('app:meta');
	return { meta: await get(fetch, '/api/meta', Meta) };
};
