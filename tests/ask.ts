import { aloneContext } from '../analytics/api/context.ts';
import { endpoints } from '../analytics/api/endpoints.ts';
import type { Connection } from '../sql/database.server.ts';

/** Asks an endpoint by its path, as the command line does without a server; answers are held against their schema. */
export type Ask = (path: string, query: Record<string, string>) => Promise<unknown>;

export function askOf(db: Connection): Ask {
	const context = { ...aloneContext(db), checks: true };
	return async (path, query) => {
		const endpoint = endpoints.find((one) => one.path === path);
		if (!endpoint) throw new Error(`No endpoint ${path}`);
		return (await endpoint.ask(context, query)).body;
	};
}
