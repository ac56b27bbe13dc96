import { TOTP } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { changeAccount } from '../../analytics/access/manage.ts';
import { makeTotpOffer } from '../../analytics/access/totp_offer.ts';
import { Problem } from '../../analytics/contract/index.ts';
import { good, manager, type Office } from './office.ts';

/** Logging in, each rule against the real API. */
export function logins(office: () => Office): void {
	describe('登录', () => {
		test('R3 没有的账号、错的口令、停用的账号，回答完全一样', async () => {
			const { door, name, send, login, firstLogin } = office();
			await firstLogin();
			const bodies = [];
			for (const tried of [name, 'nobody-there', 'admin']) {
				const response = await send('POST', '/api/session', { name: tried, password: 'Wrong-Password-1' });
				const { requestId: _, ...problem } = Problem.parse(await response.json());
				bodies.push({ ...problem, code: response.status });
			}
			changeAccount(door, name, { isDisabled: true }, manager);
			const { requestId: _, ...disabled } = Problem.parse(await (await login(good)).json());
			expect(new Set([...bodies.map(({ detail }) => detail), disabled.detail])).toEqual(new Set(['用户名或口令错误']));
			expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
		});

		test('R4 五次失败后等一刻钟，换一个地址的标头不重新计数；重启也记得', async () => {
			const { name, send, login, firstLogin, later } = office();
			await firstLogin();
			for (let tried = 0; tried < 5; tried++) {
				const response = await send(
					'POST',
					'/api/session',
					{ name, password: 'Wrong-Password-1' },
					{ 'x-forwarded-for': `1.2.3.${tried}` },
				);
				expect(response.status).toBe(401);
			}
			const held = await login(good);
			expect([held.status, Number(held.headers.get('retry-after')) > 800]).toEqual([429, true]);
			later(15.1);
			expect((await login(good)).status).toBe(204);
		});

		test('R5 动态口令只用一次，过期的不行', async () => {
			const { door, send, login, firstLogin, later, now } = office();
			const headers = await firstLogin();
			const offered = await send('POST', '/api/session/totp', {}, headers);
			const { secret, offer: sealed } = (await offered.json()) as { secret: string; offer: string };
			const totp = new TOTP({ secret, period: 30, digits: 6 });
			const codeAt = (minutes: number) => totp.generate({ timestamp: now().getTime() + minutes * 60_000 });
			const confirm = (code: string, offer: string) =>
				send('POST', '/api/session/totp/confirmation', { code, offer }, headers);
			expect((await confirm('000000', sealed)).status).toBe(400);
			expect((await confirm(codeAt(0), 'YWJj')).status).toBe(409);
			expect((await confirm(codeAt(0), makeTotpOffer(door, 'somebody-else').offer)).status).toBe(409);
			later(10);
			expect((await confirm(codeAt(0), sealed)).status).toBe(409);
			later(-10);
			expect((await confirm(codeAt(0), sealed)).status).toBe(204);
			later(2);
			expect(Problem.parse(await (await login(good)).json()).code).toBe('totp');
			expect((await login(good, { code: codeAt(-2) })).status).toBe(401);
			expect((await login(good, { code: codeAt(0) })).status).toBe(204);
			expect((await login(good, { code: codeAt(0) })).status).toBe(401);
		});
	});
}
