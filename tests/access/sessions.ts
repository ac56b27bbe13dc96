import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeAccount } from '../../analytics/access/manage.ts';
import { Problem } from '../../analytics/contract/index.ts';
import { cookieOf, good, manager, type Office } from './office.ts';

/** Sessions, each rule against the real API. */
export function sessions(office: () => Office): void {
	describe('会话', () => {
		test('R6 标识每次登录都换，登录前塞进来的不算，数据目录里找不到它', async () => {
			const { name, send, firstLogin, root } = office();
			await firstLogin();
			const response = await send('POST', '/api/session', { name, password: good }, { cookie: 'sid=attacker' });
			const cookie = response.headers.getSetCookie()[0] ?? '';
			expect(cookie).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
			expect(cookie).not.toContain('attacker');
			const id = cookieOf(response).slice(4);
			for (const file of readdirSync(root, { withFileTypes: true }).filter((one) => one.isFile()))
				expect(readFileSync(join(root, file.name)).includes(id)).toBe(false);
		});

		test('R7 闲置20分钟、满9小时、退出、停用、改口令，都立刻失效', async () => {
			const { address, door, name, send, login, firstLogin, withToken, rules, later } = office();
			const headers = await firstLogin();
			later(19);
			expect((await rules(headers)).status).toBe(200);
			later(19);
			await fetch(`${address}/api/session`, { headers });
			later(2);
			expect((await rules(headers)).status).toBe(401);
			const next = await withToken(cookieOf(await login(good)));
			expect((await send('DELETE', '/api/session', null, next)).headers.get('clear-site-data')).toBe(
				'"cache", "storage"',
			);
			expect((await rules(next)).status).toBe(401);
			const third = await withToken(cookieOf(await login(good)));
			changeAccount(door, name, { role: 'county', region: '419801' }, manager);
			expect((await rules(third)).status).toBe(401);
			const fourth = await withToken(cookieOf(await login(good)));
			for (let passed = 0; passed < 9 * 4; passed++) {
				later(15);
				await rules(fourth);
			}
			expect((await rules(fourth)).status).toBe(401);
		});

		test('R7 同一账号最多两处登录', async () => {
			const { login, firstLogin, rules, later } = office();
			const first = await firstLogin();
			await login(good);
			expect((await rules(first)).status).toBe(200);
			later(1);
			await login(good);
			expect((await rules(first)).status).toBe(401);
		});

		test('R8 五分钟后发布要重新验证口令，验证后换了标识', async () => {
			const { send, firstLogin, withToken, rules, later } = office();
			const headers = await firstLogin();
			later(5.1);
			const refused = await send('POST', '/api/freezes/2023-04', {}, headers);
			expect([refused.status, Problem.parse(await refused.json()).code]).toEqual([403, 'step-up']);
			const proved = await send('POST', '/api/session/proof', { password: good }, headers);
			expect(proved.status).toBe(204);
			const next = await withToken(cookieOf(proved));
			expect((await rules(headers)).status).toBe(401);
			expect((await send('POST', '/api/freezes/2023-04', {}, next)).status).not.toBe(403);
		});

		test('R10 别的网站、没有来源、别的会话的令牌，都不能改动', async () => {
			const { address, send, firstLogin } = office();
			const headers = await firstLogin();
			const tries: Record<string, string>[] = [
				{ ...headers, 'sec-fetch-site': 'cross-site' },
				{ ...headers, 'sec-fetch-site': 'same-site' },
				{ cookie: headers.cookie ?? '' },
				{ ...headers, 'x-yikatong-csrf': 'wrong' },
			];
			for (const tried of tries) {
				const response = await send('POST', '/api/settings', { anything: 1 }, tried);
				expect(response.status).toBe(403);
			}
			const noOrigin = await fetch(`${address}/api/settings`, { method: 'POST', headers });
			expect(noOrigin.status).toBe(403);
			expect((await send('POST', '/api/settings', { anything: 1 }, headers)).status).toBe(400);
		});
	});
}
