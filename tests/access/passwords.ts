import { describe, expect, test } from 'vitest';
import { findAccount } from '../../analytics/access/account.ts';
import { hashPassword, isPassword, isWeaker } from '../../analytics/access/password_hash.ts';
import { passwordFault } from '../../analytics/access/password_rules.ts';
import { Problem } from '../../analytics/contract/index.ts';
import { cookieOf, good, type Office } from './office.ts';

/** Passwords, each rule against the real API. */
export function passwords(office: () => Office): void {
	describe('口令', () => {
		test('R1 只存 Argon2id 散列，同一口令两次不同，弱的参数登录时重算', async () => {
			const { door, name, login, firstLogin } = office();
			const [one, two] = [await hashPassword(good), await hashPassword(good)];
			expect(one).toMatch(/^\$argon2id\$v=19\$m=(65536|[1-9]\d{5,}),t=[3-9],p=1\$/);
			expect(one).not.toBe(two);
			expect([await isPassword(good, one), await isPassword(`${good}x`, one)]).toEqual([true, false]);
			await firstLogin();
			const weak = one.replace('m=65536', 'm=19456');
			expect(isWeaker(weak)).toBe(true);
			const { argon2Sync } = await import('node:crypto');
			const nonce = Buffer.from('0123456789abcdef');
			const old = argon2Sync('argon2id', {
				message: good,
				nonce,
				memory: 19_456,
				passes: 2,
				parallelism: 1,
				tagLength: 32,
			});
			const text = `$argon2id$v=19$m=19456,t=2,p=1$${nonce.toString('base64').replace(/=+$/, '')}$${old.toString('base64').replace(/=+$/, '')}`;
			door.state.prepare('update account set password_hash = $text where name = $name').run({ text, name });
			expect((await login(good)).status).toBe(204);
			expect(isWeaker(findAccount(door.state, name)?.password_hash ?? '')).toBe(false);
		});

		test.each([
			['Caizheng2026!', /名称/],
			['Passw0rd1234', /常见/],
			['Short-1a', /12个字符/],
			['onlylowercaseletters', /三类/],
		])('R2 %s 不能用', async (password, why) => {
			expect(await passwordFault(password, 'dengbao2', [])).toMatch(why);
		});

		test('R2 很长的中文口令可用，不截断；再长就拒绝', async () => {
			const { login, firstLogin } = office();
			const long = `春眠不觉晓 处处闻啼鸟 Aa1 ${'山'.repeat(100)}`.slice(0, 128);
			await firstLogin(long);
			expect((await login(`${long.slice(0, -1)}水`)).status).toBe(401);
			expect((await login(long)).status).toBe(204);
			expect((await login('x'.repeat(129))).status).toBe(400);
		});

		test('R2 最近五次用过的不能再用；90天后必须先改', async () => {
			const { send, login, firstLogin, withToken, rules, later } = office();
			const headers = await firstLogin();
			const changed = await send('POST', '/api/session/password', { current: good, password: good }, headers);
			expect(Problem.parse(await changed.json()).detail).toMatch(/最近5次/);
			later(91 * 24 * 60);
			const again = await withToken(cookieOf(await login(good)));
			const refused = await rules(again);
			expect([refused.status, Problem.parse(await refused.json()).code]).toEqual([403, 'duty']);
			const next = await send('POST', '/api/session/password', { current: good, password: 'Copper-Lantern-31' }, again);
			expect(next.status).toBe(204);
			expect((await rules(await withToken(cookieOf(next)))).status).toBe(200);
		});
	});
}
