import { showsPublished } from './shell/pages.ts';

/** As much of an address as links need: a URL, or Kit's read-only one. */
type Address = { readonly href: string; readonly pathname: string; readonly search: string };

/**
 * The same address with some parameters changed; null takes one away, so that every filter and every switch is a link.
 * `row`, the place in a scrolled list, is only kept where it is named.
 */
export function withParams(url: Address, changes: Record<string, string | null>): string {
	const search = new URLSearchParams(url.search);
	// Another question begins its list anew.
	search.delete('row');
	for (const [name, value] of Object.entries(changes)) {
		if (value === null) search.delete(name);
		else search.set(name, value);
	}
	return join(url.pathname, search);
}

/**
 * Another page, keeping the month, the period and the unit that the reader chose, and `published` where that page knows
 * it and the month stays; then `changes`.
 */
export function pageLink(url: Address, pathname: string, changes: Record<string, string | null> = {}): string {
	const kept = new URL(pathname, url.href);
	const asked = new URLSearchParams(url.search);
	const keepsPublished = showsPublished(kept.pathname) && !('month' in changes);
	for (const name of ['month', 'scope', 'region', ...(keepsPublished ? ['published'] : [])]) {
		const value = asked.get(name);
		if (value !== null) kept.searchParams.set(name, value);
	}
	return withParams(kept, changes);
}

function join(pathname: string, search: URLSearchParams): string {
	return search.size === 0 ? pathname : `${pathname}?${search}`;
}
