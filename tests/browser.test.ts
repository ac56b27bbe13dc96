import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, openPage, type Watched } from './browser/chromium.ts';
import { serveDemoCity, type Served } from './browser/server.ts';
import { demoPatience } from './demo_city.ts';

let server: Served;
let browser: Browser;

beforeAll(async () => {
	server = await serveDemoCity();
	browser = await launch();
}, demoPatience);

afterAll(async () => {
	await browser.close();
	await server.close();
});

/** The visible text of what a selector finds, without blanks. */
const texts = async (page: Page, selector: string) =>
	(await page.locator(selector).allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ''));

const rowOf = (page: Page, unit: string) =>
	page.locator('table tbody tr', { has: page.getByRole('rowheader', { name: unit }) }).first();

describe('从总览到一条记录', () => {
	let watched: Watched;
	beforeAll(async () => void (watched = await openPage(browser, server.address)));
	afterAll(() => watched.page.context().close());

	test('总览先说结论，数字是通报的', async () => {
		const { page } = watched;
		await page.goto('/');
		const [sentence] = await texts(page, 'main p >> text=10月全市发放成功率');
		expect(sentence).toMatch(
			/^10月全市发放成功率99\.54%，低于全省平均0\.4个百分点；5个单位低于全省平均，殷都区一家占全市未成功人次的[\d.]+%。$/,
		);
		expect(await page.title()).toBe('总览 · 2023年10月 · 一卡通发放监测');
		for (const unit of ['龙安区', '汤阴县']) {
			expect((await rowOf(page, unit).innerText()).replaceAll(/\s+/g, '')).toMatch(new RegExp(`^并列1.*${unit}100%`));
		}
		expect((await rowOf(page, '殷都区').innerText()).replaceAll(/\s+/g, '')).toMatch(/^11.*殷都区98\.34%/);
	});

	test('累计写在地址里，后退回到当月', async () => {
		const { page } = watched;
		await page.getByRole('link', { name: '累计', exact: true }).click();
		await page.waitForURL(/scope=ytd/);
		await page.getByText('全市发放成功率99.97%').waitFor();
		await page.goBack();
		await page.getByText('全市发放成功率99.54%').waitFor();
		expect(new URL(page.url()).searchParams.has('scope')).toBe(false);
	});

	test('排名：并列第1，殷都区末位，标明落后和还差多少', async () => {
		const { page } = watched;
		await page.getByRole('link', { name: '排名', exact: true }).click();
		await page.waitForURL(/\/rankings/);
		await page.getByText('龙安区、汤阴县并列第1（100%）').waitFor();
		expect((await rowOf(page, '殷都区').innerText()).replaceAll(/\s+/g, '')).toMatch(/^11.*殷都区落后98\.34%低1\.6/);
		await page.getByRole('link', { name: '失败遗留率', exact: true }).click();
		await page.waitForURL(/indicator=leftoverRate/);
	});

	test('失败记录：单位和状态写在地址里，刷新后还是这一页', async () => {
		const { page } = watched;
		await page.goto('/failures?month=2023-10&region=410505');
		await page.getByRole('link', { name: /^遗留\d+$/ }).click();
		await page.waitForURL(/state=outstanding/);
		const [before] = await texts(page, 'section[aria-label="记录"] > p');
		expect(before).toMatch(/遗留\d+条/);
		await page.reload();
		expect(await texts(page, 'section[aria-label="记录"] > p')).toEqual([before]);
	});

	test('一条记录：脱敏，全过程到文件和行', async () => {
		const { page } = watched;
		await page.locator('section[aria-label="记录"] tbody th a').first().click();
		await page.waitForURL(/record=/);
		const record = page.locator('section[aria-label^="记录 "]');
		const told = (await record.innerText()).replaceAll(/\s+/g, '');
		expect(told).toMatch(/遗留.*发放单.*明细\d+.*殷都区.*拨款.*失败/);
		expect(told).toMatch(/反馈_[^，]*\.csv.*第?\d+行/);
		expect(told).not.toMatch(/(?<![A-Z\d])\d{15}/);
		expect(await page.locator('section[aria-label="记录"]').innerText()).toMatch(/419900\*{10}\d[\dX]/);
		const shared = page.url();
		await page.goto('about:blank');
		await page.goto(shared);
		await record.waitFor();
	});

	test('上传有错的文件：说出哪一行、哪一列、为什么', async () => {
		const { page } = watched;
		await page.goto('/imports');
		const csv = '发放单号,明细序号,退款类型,申请时间,办结时间,金额,原因\nFF1,1,退回国库,2023-13-09,,430.00,\n';
		await page
			.locator('input[type=file]')
			.setInputFiles({ name: '退款_改.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
		await page
			.getByText(/^退款_改\.csv$/)
			.first()
			.waitFor();
		await page.getByRole('link', { name: '退款_改.csv被拒绝的1行' }).click();
		await page.waitForURL(/rejects=/);
		const [row] = await texts(page, 'table:has(caption:text("被拒绝的行")) tbody tr');
		expect(row).toMatch(/^2申请时间日期不存在，请核对FF1,1,退回国库,2023-13-09/);
	});

	test('没有错误，没有发往别处的请求', () => {
		expect(watched.complaints).toEqual([]);
	});
});

const pages = [
	'/',
	'/?scope=ytd',
	'/rankings',
	'/lagging?region=410505',
	'/failures?region=410505',
	'/imports',
	'/rules',
];

describe('无障碍，亮色和暗色', () => {
	test.each(pages)('%s', async (path) => {
		const { page, complaints } = await openPage(browser, server.address);
		await page.goto(path, { waitUntil: 'networkidle' });
		expect(await violations(new AxeBuilder({ page }))).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await violations(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']))).toEqual([]);
		expect(complaints).toEqual([]);
		await page.context().close();
	});
});

async function violations(axe: AxeBuilder) {
	const { violations: found, passes } = await axe.analyze();
	expect(passes).not.toEqual([]);
	return found.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ target }) => target) }));
}
