import { error } from '@sveltejs/kit';
import { dev } from '$app/env';

/** 组件: for those who build the pages; the built product has no such page. */
export const load = () => {
	if (!dev) error(404, 'Not Found');
};
