import { describe, expect, test } from 'vitest';
import { changeAccount, confirmAccount, createAccount, resetPassword } from '../../analytics/access/manage.ts';
import { good, manager, type Office } from './office.ts';

/** Accounts, each rule against the real API. */
export function accounts(office: () => Office): void {
	describe('账号', () => {
		test('R11 一次性代码只用一次，31分钟后作废', async () => {
			const { door, name, send, later } = office();
			const { oneTimeCode } = resetPassword(door, name, manager);
			const use = (code: string) =>
				send('POST', '/api/session/first-password', { name, oneTimeCode: code, password: good });
			expect((await use(oneTimeCode)).status).toBe(204);
			expect((await use(oneTimeCode)).status).toBe(401);
			const raced = resetPassword(door, name, manager).oneTimeCode;
			const both = await Promise.all(
				['Zuqwexhj-1029-a', 'Zuqwexhj-1029-b'].map((password) =>
					send('POST', '/api/session/first-password', { name, oneTimeCode: raced, password }),
				),
			);
			expect(both.map(({ status }) => status).toSorted()).toEqual([204, 401]);
			const second = resetPassword(door, name, manager).oneTimeCode;
			later(31);
			expect((await use(second)).status).toBe(401);
		});

		test('R12 没有网上设置的入口，也没有默认账号', async () => {
			const { send } = office();
			for (const path of ['/api/setup', '/setup', '/api/session/properties', '/api/admin/users'])
				for (const method of ['GET', 'POST'])
					expect([401, 404, 405]).toContain((await send(method, path, method === 'GET' ? null : {})).status);
			expect((await send('POST', '/api/session', { name: 'admin', password: 'admin' })).status).toBe(401);
		});

		test('R14 管理员不能改自己，也不能确认自己新建的账号；办公室可以确认', () => {
			const { door, name } = office();
			const admin = { by: 'admin', from: { ip: '10.0.0.1' } };
			expect(() => changeAccount(door, 'admin', { role: 'office' }, admin)).toThrow(/不能修改自己/);
			const asked = {
				name: `new-${name}`,
				shown: '新人',
				role: 'office',
				region: null,
				department: null,
				bank: null,
			} as const;
			expect(createAccount(door, asked, admin).state).toBe('pending');
			expect(() => confirmAccount(door, asked.name, admin)).toThrow(/另一位管理员确认/);
			expect(confirmAccount(door, asked.name, { by: name, from: { ip: '10.0.0.2' } }).state).toBe('active');
		});
	});
}
