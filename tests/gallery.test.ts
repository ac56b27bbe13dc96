import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer, type ViteDevServer } from 'vite';
import { root } from './architecture/source.ts';
import { launch, openPage, visit, type Watched } from './browser/chromium.ts';
import { serveDemoCity, type Served } from './browser/server.ts';
import { demoPatience } from './demo_city.ts';

let city: Served;
let vite: ViteDevServer;
let browser: Browser;
let watched: Watched;

/** The pages as those who write them see them: from their sources, over the demo city's API. */
beforeAll(async () => {
	city = await serveDemoCity();
	process.env.YIKATONG_API = city.address;
	vite = await createServer({ root, mode: 'development', logLevel: 'silent', server: { port: 0, host: '127.0.0.1' } });
	await vite.listen();
	const [address = ''] = vite.resolvedUrls?.local ?? [];
	browser = await launch();
	watched = await openPage(browser, new URL(address).origin);
	await visit(watched.page, '/dev/components', { waitUntil: 'networkidle' });
	watched.complaints.splice(0);
}, demoPatience);

afterAll(async () => {
	await browser.close();
	await vite.close();
	await city.close();
});

test('组件页：每个组件的各种状态，浅色、深色都读得出，没有一句告警', async () => {
	const { page, complaints } = watched;
	await visit(page, '/dev/components', { waitUntil: 'networkidle' });
	for (const panel of [
		'颜色',
		'字号',
		'状态',
		'按钮',
		'月份',
		'排名表',
		'目标矩阵',
		'校核',
		'一笔的经过',
		'位次变化',
	]) {
		expect(await page.getByRole('region', { name: panel, exact: true }).count()).toBeGreaterThan(0);
	}
	await page.locator('.chart svg').first().waitFor();
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		const { violations, passes } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
		expect(passes).not.toEqual([]);
		expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) }))).toEqual([]);
	}
	expect(complaints).toEqual([]);
});

test('菜单和对话框用键盘开、关，焦点回到打开它的按钮', async () => {
	const { page } = watched;
	const opener = page.getByRole('button', { name: '打开对话框' });
	await opener.press('Enter');
	await page.getByRole('dialog', { name: '冻结并发布2023年10月？' }).waitFor();
	await page.keyboard.press('Escape');
	await page.getByRole('dialog').waitFor({ state: 'hidden' });
	expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
	const month = page.getByLabel('月份：2023年10月');
	await month.press('Enter');
	await page.getByText('12月', { exact: true }).or(page.getByText('12月无数据')).first().waitFor();
	await page.keyboard.press('Escape');
	expect(await month.evaluate((element) => element.closest('details')?.open)).toBe(false);
});

test('构建出的产品没有这一页', async () => {
	const answer = await fetch(`${city.address}/dev/components`);
	expect(answer.status).toBe(404);
	expect(await answer.text()).toContain('没有这一页或这条数据');
});
