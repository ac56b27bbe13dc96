import type { Request } from 'express';
import { queryOf } from './query.ts';

/** The parameters in the path and behind the question mark, unparsed. */
export function parametersOf(request: Request): Record<string, string> {
	const search = new URL(request.originalUrl, 'http://localhost').searchParams;
	const inPath = Object.entries(request.params).map(([name, value]): [string, string] => [name, String(value)]);
	return { ...queryOf(search), ...queryOf(new URLSearchParams(inPath)) };
}
