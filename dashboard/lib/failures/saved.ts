import { conditionNames } from './query.ts';

/** What 常用条件 keep of an address: neither month nor place, so that they serve every month. */
const kept = ['region', 'project', 'bank', 'slip', 'state', ...conditionNames, 'sort', 'columns'];

/** The conditions of an address, as they are kept; empty where there are none. */
export function conditionsOf(url: { readonly search: string }): string {
	const asked = new URLSearchParams(url.search);
	const conditions = new URLSearchParams();
	for (const name of kept) {
		const value = asked.get(name);
		if (value !== null) conditions.set(name, value);
	}
	return conditions.toString();
}

/** What is to be changed in an address so that it has kept conditions, and no others. */
export function changesTo(query: string): Record<string, string | null> {
	const conditions = new URLSearchParams(query);
	return { ...Object.fromEntries(kept.map((name) => [name, conditions.get(name)])), record: null };
}
