import { FailuresQuery } from '#contract';
import type * as z from 'zod/mini';

/** Conditions on records that the address may hold, by the names of the API. */
export const conditionNames = ['department', 'township', 'reason', 'minDays', 'search'] as const;
const keys = ['at', 'region', 'project', 'bank', 'slip', 'state', 'sort', 'cursor', ...conditionNames] as const;

export type Query = z.infer<typeof FailuresQuery>;

/** The API's question from the address; a condition that makes no sense is left out. */
export function failuresQuery(url: URL, period: { month: string; scope: 'month' | 'ytd' }): Query {
	const asked = keys.flatMap((key) => {
		const value = url.searchParams.get(key);
		return value !== null && FailuresQuery.shape[key].safeParse(value).success ? [[key, value]] : [];
	});
	return FailuresQuery.parse({ ...Object.fromEntries(asked), ...period });
}

/** The record that the address opens: `slip/line`. */
export function openedRecord(url: URL): { slip: string; line: string } | null {
	const match = /^(.+)\/(\d+)$/.exec(url.searchParams.get('record') ?? '');
	return match?.[1] && match[2] ? { slip: match[1], line: match[2] } : null;
}
