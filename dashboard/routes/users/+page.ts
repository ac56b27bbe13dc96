import { AccountList } from '#contract';
import { get } from '#lib/api.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch }) => ({ accounts: await get(fetch, '/api/users', AccountList) });
