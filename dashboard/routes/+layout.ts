import { Meta, SessionState } from '#contract';
import { get } from '#lib/api.ts';
import type { LayoutLoad } from './$types';

/** Before somebody has logged in, there is nothing to choose from. */
const nothing: Meta = {
	city: null,
	regions: [],
	months: [],
	files: 0,
	workingDays: { from: 0, until: 0 },
	loadedAt: null,
	dataVersion: '',
};

/** Who asks, and what there is to choose from: asked once, again after an import or a login. */
export const load: LayoutLoad = async ({ fetch, depends }) => {
	depends('app:meta', 'app:session');
	const session = await get(fetch, '/api/session', SessionState);
	return { session, meta: session.needsLogin ? nothing : await get(fetch, '/api/meta', Meta) };
};
