import type { ChildProcess } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { join } from 'node:path';
import { encode } from 'uqr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TotpOffer } from '#contract';
import { build } from '../bin/setup.js';
import { createAccount, resetPassword } from '../analytics/access/manage.ts';
import { pages } from '../analytics/access/gate.ts';
import { openFolder } from '../ingest/folder.ts';
import { withState } from '../ingest/state.ts';
import { doorPages } from './access/door_pages.ts';
import { launch, openPage, visit } from './browser/chromium.ts';
import { said, start, stop } from './cli/program.ts';
import { doorOf, loggedIn } from './log_in.ts';
import { temporaryFolder } from './second_city.ts';
import { copyMarkedCity } from './walls/marked_city.ts';
import { accounts } from './walls/walled_service.ts';

const place = temporaryFolder();
const data = join(place.path, 'data');
let server: ChildProcess;
let browser: Browser;
let address: string;
let oneTimeCode = '';
const cookies = new Map<string, string>();

beforeAll(async () => {
	await build();
	await copyMarkedCity(data, { name: 'live' });
	const folder = openFolder(data);
	withState(folder, (state) => {
		const door = doorOf(folder, state);
		for (const account of accounts) cookies.set(account.role, loggedIn(door, account));
		const manager = { by: 'console', from: { ip: 'console' } } as const;
		const newcomer = { name: 'newcomer', shown: '新来的', role: 'county', region: '419804' } as const;
		createAccount(door, { ...newcomer, department: null, bank: null }, manager);
		({ oneTimeCode } = resetPassword(door, newcomer.name, manager));
	});
	server = start(data, 'serve', '--port', '0');
	address = /http:\S+/.exec(await said(server, /http:\S+\n/))?.[0] ?? '';
	browser = await launch(['yikatong.test']);
});
afterAll(async () => {
	await browser.close();
	await stop(server);
	place.remove();
});

describe('每个角色打开自己的每一页，没有错误，没有走不通的链接', () => {
	const cases = Object.entries(pages).flatMap(([path, roles]) => roles.map((role) => ({ role, path })));
	test.each(cases)('$role $path', async ({ role, path }) => {
		const { page, complaints } = await openPage(browser, address);
		await page.context().addCookies([{ name: 'sid', value: cookies.get(role) ?? '', url: address }]);
		const answer = await visit(page, path, { waitUntil: 'networkidle', timeout: 60_000 });
		expect({ status: answer?.status(), complaints }).toEqual({ status: 200, complaints: [] });
		expect(new URL(page.url()).pathname).toBe(path);
		const links = await page
			.locator('a[href]')
			.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
		expect(links.filter((to) => pages[to] && !pages[to].includes(role))).toEqual([]);
		await page.context().close();
	});

	test.each([
		['department', '/failures'],
		['bank', '/banks'],
		['administrator', '/audit'],
	])('%s 没有总览，先到 %s', async (role, home) => {
		const answer = await fetch(address, { redirect: 'manual', headers: { cookie: `sid=${cookies.get(role)}` } });
		expect([answer.status, answer.headers.get('location')]).toEqual([303, home]);
	});
});

describe('谁做不了的事，页面上没有它的按钮', () => {
	test.each([
		['auditor', '/imports', '收到的文件', /^撤销$|知道了|选择文件/],
		['auditor', '/imports/formats', '列名和单位', /添加|打开格式文件|保存/],
		['auditor', '/monitoring-table?month=2023-04', '报送情况', /汇总已报送|导入填好/],
		['auditor', '/monitoring-table?month=2023-04&region=419804', '月监测表', /保存填报|报送月监测表|退回/],
		['county', '/monitoring-table?month=2023-04', '月监测表', /退回|汇总已报送/],
		['auditor', '/notices/templates', '编辑', /保存新版|恢复系统自带/],
		['auditor', '/changes?month=2023-04', '变动', /^发布|^重新发布/],
		['auditor', '/reasons?month=2023-04', '原因', /^登记/],
		['bank', '/banks?month=2023-04', '代发银行', /综合得分的权重|服务评分/],
		['department', '/reasons?month=2023-04', '原因', /^登记/],
	] as const)('%s %s', async (role, path, heading, absent) => {
		const { page } = await openPage(browser, address);
		await page.context().addCookies([{ name: 'sid', value: cookies.get(role) ?? '', url: address }]);
		await visit(page, path, { waitUntil: 'networkidle', timeout: 60_000 });
		await page.getByRole('heading', { name: heading }).first().waitFor();
		const found = page.locator('main').locator('button, a, label, h2').filter({ hasText: absent });
		expect(await found.allInnerTexts()).toEqual([]);
		await page.context().close();
	});

	test('这些按钮市级办公室都有：上面的话不会因为页面上什么都没有而成立', async () => {
		const { page } = await openPage(browser, address);
		await page.context().addCookies([{ name: 'sid', value: cookies.get('office') ?? '', url: address }]);
		for (const [path, name] of [
			['/imports', /^撤销/],
			['/imports/formats', /添加/],
			['/monitoring-table?month=2023-04&region=419804', /保存填报/],
			['/notices/templates', /保存新版/],
		] as const) {
			await visit(page, path, { waitUntil: 'networkidle', timeout: 60_000 });
			await page.locator('main').locator('button, a').filter({ hasText: name }).first().waitFor();
		}
		await page.context().close();
	});
});

test('R9 从别的机器用不加密的地址打开，每一页上方都说连接没有加密；本机打开不说', async () => {
	const far = address.replace('127.0.0.1', 'yikatong.test');
	const banner = /连接没有加密：口令和个人信息在网络上是明文/;
	const { page } = await openPage(browser, far);
	await visit(page, `${far}/login`, { timeout: 60_000 });
	await page.getByRole('alert').filter({ hasText: banner }).waitFor();
	await visit(page, `${address}/login`, { timeout: 60_000 });
	expect(await page.getByText(banner).count()).toBe(0);
	await page.context().close();
});

test('R5 绑定动态口令：扫图或输入密钥，图和密钥是同一个', async () => {
	const { page } = await openPage(browser, address);
	await page.context().addCookies([{ name: 'sid', value: cookies.get('auditor') ?? '', url: address }]);
	await visit(page, '/account', { timeout: 60_000 });
	const offered = page.waitForResponse((answer) => answer.url().endsWith('/api/session/totp'));
	await page.getByRole('button', { name: '绑定动态口令' }).click();
	const { secret, address: inPicture } = TotpOffer.parse(await (await offered).json());
	const picture = page.getByRole('img', { name: '动态口令的二维码' });
	await picture.waitFor();
	expect(inPicture).toContain(`secret=${secret}`);
	expect((await page.locator('code').innerText()).replaceAll(' ', '')).toBe(secret);
	const modules = encode(inPicture, { ecc: 'M', border: 4 }).data.flat().filter(Boolean).length;
	expect((await picture.locator('path').getAttribute('d'))?.split('M').length).toBe(modules + 1);
	await page.context().close();
});

describe('R17 没有登录，每一页都转到登录页，页面的数据是401', () => {
	test.each(Object.keys(pages))('%s', async (path) => {
		const answer = await fetch(address + path, { redirect: 'manual' });
		expect([answer.status, answer.headers.get('location')]).toEqual([303, `/login?to=${encodeURIComponent(path)}`]);
		const inside = await fetch(`${address}${path === '/' ? '' : path}/__data.json`, { redirect: 'manual' });
		expect(inside.status).toBe(401);
	});
});

describe('登录、账号和审计', () =>
	doorPages(() => ({ browser, address, oneTimeCode, cookieOf: (role) => cookies.get(role) ?? '' })));
