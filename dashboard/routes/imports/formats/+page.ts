import { Formats, FormatVersions } from '#contract';
import { get } from '#lib/api.ts';
import type { PageLoad } from './$types';

/** 格式设置: what ships, the profile in force, and all its versions. */
export const load: PageLoad = async ({ fetch }) => {
	const [formats, versions] = await Promise.all([
		get(fetch, '/api/formats', Formats),
		get(fetch, '/api/formats/versions', FormatVersions),
	]);
	return { formats, versions };
};
