import { describe, expect, test } from 'vitest';
import { routes } from '../../analytics/access/gate.ts';
import { accounts, type WalledService } from './walled_service.ts';

/** What stands in the place of a path's parts: nothing that is there, so that nothing happens. */
const filled = (path: string) =>
	path
		.replace(':month', '2099-01')
		.replace(':region', '999999')
		.replace(':slip', 'none')
		.replace(/:(line|id|thread|version|revision)/g, '999999')
		.replace(':name', 'nobody-there');

/** Every role with every route: what the matrix says is what happens (security.md, R13 and R14). */
export function roles(service: () => WalledService): void {
	const cases = Object.entries(routes).map(([route, allowed]) => {
		const [method = '', path = ''] = route.split(' ');
		return { route, method, path: filled(path), allowed };
	});
	const ask = async ({ method, path }: { method: string; path: string }, name: string | null) => {
		const init = { method, redirect: 'manual', ...(method === 'GET' ? {} : { body: '' }) } as const;
		const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
		const { status, body } = await service().get(path, name, { ...init, headers });
		await body?.cancel();
		return status;
	};

	describe.each(['office', 'county', 'department', 'bank', 'auditor', 'administrator'])('R14、R25 角色 %s', (role) => {
		const name = accounts.find((account) => account.role === role)?.name ?? '';
		// Logging out would end the session that the others need.
		test.each(cases.filter(({ route }) => route !== 'DELETE /api/session'))('$route', async (one) => {
			const status = await ask(one, name);
			const isAllowed = one.allowed.some((each) => each === role || each === 'anyone');
			if (isAllowed)
				expect([401, 403, 500]).not.toContain(status === 401 && one.path === '/api/session' ? 400 : status);
			else expect(status).toBe(403);
		});
	});

	describe('R13 没有登录', () => {
		test.each(cases)('$route', async (one) => {
			const status = await ask(one, null);
			if (one.allowed.includes('anyone')) expect(status).not.toBe(500);
			else expect(status).toBe(401);
		});
	});
}
