import { AuditQuery } from '#contract';
import { dayAfter } from '#lib/dates.ts';

/** What the address asks for: `through` is the last day that counts, which people say rather than the day after it. */
export type Asked = Partial<Record<'since' | 'through' | 'actor' | 'act' | 'result' | 'text' | 'cursor', string>>;

const names = ['since', 'through', 'actor', 'act', 'result', 'text', 'cursor'] as const;

/** The conditions of an address; what nobody chose in a form is left out. */
export function askedIn(search: URLSearchParams): Asked {
	return Object.fromEntries(names.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])));
}

/** The same as the API knows them; nothing of it where one of them is none. */
export function queryOf({ through, ...asked }: Asked): Record<string, string | undefined> {
	const query = { ...asked, ...(through === undefined ? {} : { until: dayAfter(through) }) };
	return AuditQuery.safeParse(query).success ? query : {};
}
