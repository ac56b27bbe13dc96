import { createServer } from 'node:http';
import { join } from 'node:path';
import { createApi } from '../../analytics/api/app.ts';
import type { Door } from '../../analytics/access/door.ts';
import { csrfOf } from '../../analytics/access/session.ts';
import { openWarehouse } from '../../analytics/warehouse.ts';
import type { NewAccount, Role } from '../../analytics/contract/index.ts';
import { openState } from '../../ingest/state.ts';
import { doorOf, loggedIn } from '../log_in.ts';
import { temporaryFolder } from '../second_city.ts';
import { copyMarkedCity, type Marked, now } from './marked_city.ts';

/** A server with accounts over marked files; `as` gives what a logged-in account sends. */
export type WalledService = {
	address: string;
	door: Door;
	as(name: string): Record<string, string>;
	get(path: string, name: string | null, init?: RequestInit): Promise<Response>;
	close(): Promise<void>;
};

/** The accounts of the tests, each named after its role; `other` sees another unit. */
export const accounts: NewAccount[] = (
	[
		['office', 'office', {}],
		['auditor', 'auditor', {}],
		['administrator', 'administrator', {}],
		['county', 'county', { region: '419804' }],
		['other', 'county', { region: '419802' }],
		['department', 'department', { department: '残联zq419804zq', region: '419804' }],
		['bank', 'bank', { bank: 'B03zq419804zq' }],
	] as const satisfies readonly (readonly [string, Role, object])[]
).map(([name, role, scope]) => ({ name, shown: name, role, region: null, department: null, bank: null, ...scope }));

/** What an answer may take: on a busy machine, with many asking at once, more than in an office. */
const deadline = 120_000;

/** Starts the API over marked records. */
export async function startWalled(marked: Marked): Promise<WalledService> {
	const place = temporaryFolder();
	const root = join(place.path, 'data');
	await copyMarkedCity(root, marked);
	const warehouse = await openWarehouse(root, { now, creates: false });
	const { database, folder } = warehouse;
	const state = openState(folder);
	const door = doorOf(folder, state, now);
	const ids = new Map(accounts.map((account) => [account.name, loggedIn(door, account)]));
	const api = await createApi({ database, folder, now, secret: 'the secret of this folder', checks: true, deadline });
	// Where a machine is busy for seconds, the server closes what a client takes for open.
	const server = createServer({ keepAliveTimeout: 600_000 }, api.app);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const bound = server.address();
	const address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;
	const as = (name: string) => {
		const id = ids.get(name) ?? '';
		return { cookie: `sid=${id}`, 'x-yikatong-csrf': csrfOf(id), 'sec-fetch-site': 'same-origin' };
	};
	return {
		address,
		door,
		as,
		get: (path, name, init = {}) =>
			fetch(address + path, { redirect: 'manual', ...init, headers: { ...init.headers, ...(name ? as(name) : {}) } }),
		async close() {
			server.close();
			server.closeAllConnections();
			await api.close();
			state.close();
			warehouse.close();
			place.remove();
		},
	};
}
