import { FindingsQuery } from '#contract';

const keys = ['month', 'severity', 'region', 'department', 'project', 'bank', 'rule', 'slip', 'cursor'] as const;

/** The API's question from the address; a condition that makes no sense is left out. */
export function findingsQuery(url: URL): Partial<Record<(typeof keys)[number], string>> {
	return Object.fromEntries(
		keys.flatMap((key) => {
			const value = url.searchParams.get(key);
			return value !== null && FindingsQuery.shape[key].safeParse(value).success ? [[key, value]] : [];
		}),
	);
}
