import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Door } from '../../analytics/access/door.ts';
import { createAccount, resetPassword } from '../../analytics/access/manage.ts';
import { createApi } from '../../analytics/api/app.ts';
import { SessionState } from '../../analytics/contract/index.ts';
import { openWarehouse } from '../../analytics/warehouse.ts';
import { openState } from '../../ingest/state.ts';
import { temporaryFolder } from '../second_city.ts';

export const manager = { by: 'console', from: { ip: 'console' } } as const;
export const good = 'Violet-Harbor-29';
const everywhere = { region: null, department: null, bank: null };
const same = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };

type Headers = Record<string, string>;

/** A server without data and an account of one's own; `later` moves its clock. */
export type Office = {
	door: Door;
	root: string;
	address: string;
	/** The account of this test. */
	name: string;
	now: () => Date;
	later(minutes: number): void;
	/** Another account, so that nobody has anybody's failures. */
	renew(): void;
	send(method: string, path: string, body: unknown, headers?: Headers): Promise<Response>;
	login(password: string, extra?: object): Promise<Response>;
	firstLogin(password?: string): Promise<Headers>;
	withToken(cookie: string): Promise<Headers>;
	/** A question that everybody may ask who has logged in. */
	rules(headers: Headers): Promise<Response>;
	close(): Promise<void>;
};

export const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';

export async function openOffice(): Promise<Office> {
	const place = temporaryFolder();
	const root = join(place.path, 'data');
	let clock = new Date('2026-11-22T08:00:00Z');
	const now = () => clock;
	const warehouse = await openWarehouse(root, { now, creates: true });
	const { database, folder } = warehouse;
	const state = openState(folder);
	const door: Door = { state, installation: folder.keys.pseudonym, profile: 'dengbao2', now };
	const api = await createApi({ database, folder, now, secret: 'the secret of this folder', checks: true });
	// Where a machine is busy for seconds, the server closes what a client takes for open.
	const server = createServer({ keepAliveTimeout: 600_000 }, api.app);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const bound = server.address();
	const address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;
	createAccount(door, { ...everywhere, name: 'admin', shown: '管理员', role: 'administrator' }, manager);
	let count = 0;
	const office: Office = {
		...{ door, root, address, now, name: '' },
		later: (minutes) => void (clock = new Date(clock.getTime() + minutes * 60_000)),
		renew() {
			office.name = `office${count++}`;
			createAccount(door, { ...everywhere, name: office.name, shown: '某人', role: 'office' }, manager);
			state.exec('delete from login_failure');
		},
		send: (method, path, body, headers = {}) =>
			fetch(address + path, {
				method,
				headers: { ...same, ...headers },
				body: body === null ? null : JSON.stringify(body),
			}),
		login: (password, extra = {}) => office.send('POST', '/api/session', { name: office.name, password, ...extra }),
		async firstLogin(password = good) {
			const { name } = office;
			const { oneTimeCode } = resetPassword(door, name, manager);
			const response = await office.send('POST', '/api/session/first-password', { name, oneTimeCode, password });
			expect(response.status).toBe(204);
			return office.withToken(cookieOf(response));
		},
		async withToken(cookie) {
			const answer = await fetch(`${address}/api/session`, { headers: { cookie } });
			return { cookie, 'x-yikatong-csrf': SessionState.parse(await answer.json()).csrf ?? '' };
		},
		rules: (headers) => fetch(`${address}/api/settings`, { headers }),
		async close() {
			server.close();
			server.closeAllConnections();
			await api.close();
			state.close();
			warehouse.close();
			place.remove();
		},
	};
	return office;
}
