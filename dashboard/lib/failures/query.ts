import { FailuresQuery } from '#contract';
import type * as z from 'zod/mini';

/** Conditions on records that the address may hold, by the names of the API. */
export const conditionNames = ['department', 'township', 'reason', 'minDays', 'search'] as const;
const keys = ['at', 'region', 'project', 'bank', 'slip', 'state', 'sort', 'row', ...conditionNames] as const;

/** As many rows are asked for at a time; more than a screen shows. */
export const step = 60;

export type Query = z.infer<typeof FailuresQuery>;

/** The API's question from the address; a condition that makes no sense is left out. */
export function failuresQuery(url: URL, period: { month: string; scope: 'month' | 'ytd' }): Query {
	const asked = keys.flatMap((key) => {
		const value = url.searchParams.get(key);
		return value !== null && FailuresQuery.shape[key].safeParse(value).success ? [[key, value]] : [];
	});
	return FailuresQuery.parse({ ...Object.fromEntries(asked), ...period, limit: step });
}

/** The record that the address opens: `slip/line`. */
export function openedRecord(url: URL): { slip: string; line: string } | null {
	const match = /^(.+)\/(\d+)$/.exec(url.searchParams.get('record') ?? '');
	return match?.[1] && match[2] ? { slip: match[1], line: match[2] } : null;
}

/** What is asked: neither the place in the list nor how many of it. */
export const questionOf = (query: Query): string => JSON.stringify({ ...query, row: undefined, limit: undefined });
