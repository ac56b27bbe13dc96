import { Notices } from '#contract';
import { get } from '#lib/api.ts';
import type { PageLoad } from './$types';

/** 通报: every month's, and how far each is. */
export const load: PageLoad = async ({ fetch }) => ({ notices: await get(fetch, '/api/notices', Notices) });
