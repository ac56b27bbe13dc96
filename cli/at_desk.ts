import { findServer, type Running } from '../analytics/server_file.ts';
import type { Warehouse } from '../analytics/warehouse.ts';
import { type DatabaseSync, openState } from '../ingest/state.ts';
import { openHere } from './open_here.ts';
import { startProgress } from './progress.ts';

/** The data folder opened by this process, with its register. */
export type Desk = Warehouse & { state: DatabaseSync };

/** Does a thing through the data folder's server, or, when none runs, here. */
export async function atDesk<T>(
	root: string,
	there: (server: Running) => Promise<T>,
	here: (desk: Desk) => Promise<T>,
): Promise<T> {
	const server = await findServer(root);
	if (server) return there(server);
	const warehouse = await openHere(root, startProgress(), { creates: false });
	const state = openState(warehouse.folder);
	try {
		return await here({ ...warehouse, state });
	} finally {
		state.close();
		warehouse.close();
	}
}

/** A POST of JSON to the local server. */
export function posting(body: unknown): RequestInit {
	return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
