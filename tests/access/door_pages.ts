import type { Browser, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, visit } from '../browser/chromium.ts';

/** A server with accounts: `newcomer` has this one-time code and no password yet; `cookieOf` is a session of a role. */
export type Doors = { browser: Browser; address: string; oneTimeCode: string; cookieOf(role: string): string };

const [first, second] = ['Wind-lamp-73-river', 'Stone-kite-58-harbour'];

/** 登录、我的账号、退出、用户、审计: clicked through as people do. */
export function doorPages(doors: () => Doors): void {
	let page: Page;
	const enter = async (password: string) => {
		await page.getByLabel('账号').fill('newcomer');
		await page.getByLabel('口令', { exact: true }).fill(password);
		await page.getByRole('button', { name: '登录', exact: true }).click();
	};

	test('一次性代码：设了口令才进去；太弱的口令说明怎么改', async () => {
		page = (await openPage(doors().browser, doors().address)).page;
		await visit(page, '/targets?month=2023-04');
		await page.waitForURL(/\/login\?to=/);
		await page.getByRole('button', { name: '用一次性代码设置口令' }).click();
		await page.getByLabel('账号').fill('newcomer');
		await page.getByLabel('一次性代码').fill(doors().oneTimeCode);
		const set = async (password: string) => {
			await page.getByLabel('新口令').fill(password);
			await page.getByLabel('再输一次').fill(password);
			await page.getByRole('button', { name: '设置口令并登录' }).click();
		};
		await set('password1234');
		await page.getByRole('alert').getByText(/口令/).waitFor();
		await set(first);
		await page.waitForURL(/\/targets\?month=2023-04/);
		await page.getByText('县级财政').last().waitFor();
	}, 180_000);

	test('只看不改的人没有登记、修改、分解的按钮', async () => {
		for (const [path, heading, absent] of [
			['/targets', '各单位目标', /登记目标|分解目标/],
			['/rules', '口径设置', /^修改/],
			['/banks', '代发银行', /综合得分的权重|服务评分/],
			['/benchmarks', '上级基准', /取消录入|^录入$/],
		] as const) {
			await visit(page, path);
			await page.getByRole('heading', { name: heading }).first().waitFor();
			expect(await page.locator('h2, button, a, label').filter({ hasText: absent }).allInnerTexts(), path).toEqual([]);
		}
		expect(await page.getByText('全市—').count()).toBe(0);
	}, 180_000);

	test('改口令后退出；旧口令不能再用，说的话不透露账号有没有', async () => {
		await page.getByRole('link', { name: '我的账号' }).click();
		await page.getByLabel('现在的口令').fill(first);
		await page.getByLabel('新口令').fill(second);
		await page.getByLabel('再输一次').fill(second);
		await page.getByRole('button', { name: '修改口令' }).click();
		await page.getByText('口令已修改。').waitFor();
		await page.getByRole('button', { name: '退出' }).click();
		await page.waitForURL(/\/login/);
		await enter(first);
		const refused = page.getByRole('alert').getByText(/不对|错误|不正确/);
		await refused.waitFor();
		const said = await refused.innerText();
		await page.getByLabel('账号').fill('nobody-there');
		const answered = page.waitForResponse(/\/api\/session/);
		await page.getByRole('button', { name: '登录', exact: true }).click();
		await answered;
		expect(await refused.innerText()).toBe(said);
		await enter(second);
		await page.waitForURL((url) => url.pathname === '/');
		await page.context().close();
	}, 180_000);

	test('审计查得到刚才的登录，口令不在里面', async () => {
		const { page: audit } = await openPage(doors().browser, doors().address);
		await audit.context().addCookies([{ name: 'sid', value: doors().cookieOf('auditor'), url: doors().address }]);
		await visit(audit, '/audit?actor=newcomer');
		const rows = audit.getByRole('row').filter({ hasText: 'newcomer' });
		await rows.first().waitFor();
		expect(await rows.count()).toBeGreaterThan(3);
		const text = await audit.locator('main').innerText();
		for (const secret of [first, second, doors().oneTimeCode]) expect(text).not.toContain(secret);
		await audit.context().close();
	}, 180_000);
}
