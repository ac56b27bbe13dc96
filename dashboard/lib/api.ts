import { error } from '@sveltejs/kit';
import { Problem } from '#contract';
import type * as z from 'zod/mini';

/** Parameters of a request; undefined ones are left out. */
export type Params = Record<string, string | number | undefined>;

/**
 * Asks the API and parses its answer with the contract.
 * A problem document becomes Kit's error with its Chinese detail, an answer of another shape our own fault (500).
 */
export async function get<Schema extends z.ZodMiniType>(
	fetch: typeof globalThis.fetch,
	path: string,
	schema: Schema,
	params: Params = {},
): Promise<z.infer<Schema>> {
	const response = await fetch(address(path, params), { headers: { accept: 'application/json' } });
	if (!response.ok) await refuse(response);
	return schema.parse(await response.json());
}

/** The same, but null where there is nothing (404): a part that a page can do without. */
export async function find<Schema extends z.ZodMiniType>(
	fetch: typeof globalThis.fetch,
	path: string,
	schema: Schema,
	params: Params = {},
): Promise<z.infer<Schema> | null> {
	const response = await fetch(address(path, params), { headers: { accept: 'application/json' } });
	if (response.status === 404) return null;
	if (!response.ok) await refuse(response);
	return schema.parse(await response.json());
}

/** `/api/rankings?month=2023-10`. */
export function address(path: string, params: Params): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(params)) if (value !== undefined) search.set(name, String(value));
	return search.size === 0 ? path : `${path}?${search}`;
}

async function refuse(response: Response): Promise<never> {
	const problem = Problem.safeParse(await response.json().catch(() => null));
	error(response.status, problem.success ? problem.data.detail : '服务暂时不可用，稍后再试。');
}
