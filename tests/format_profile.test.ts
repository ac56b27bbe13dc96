import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FormatProfile } from '#contract';
import { build } from '../bin/setup.js';
import { launch, openPage, visit, type Watched } from './browser/chromium.ts';
import { picture } from './browser/picture.ts';
import { said, start, stop } from './cli/program.ts';
import { temporaryFolder } from './second_city.ts';

const place = temporaryFolder();
let server: ReturnType<typeof start>;
let browser: Browser;
let watched: Watched;

beforeAll(async () => {
	await build();
	server = start(place.path, 'serve', '--port', '0');
	const [address = ''] = /http:\S+/.exec(await said(server, /http:\S+\n/)) ?? [];
	browser = await launch();
	watched = await openPage(browser, address);
	await visit(watched.page, '/imports/formats');
}, 300_000);

afterAll(async () => {
	await browser.close();
	await stop(server);
	place.remove();
});

/** A county's own export: its own headers, 万元 without a hint, its own words. */
const county = `甲县发放明细
支付批次号,序号,姓名,身份证号,卡号,补助额,卡种
F1,1,张三丰,419900199001011233,6217000010012345677,1.5,三代卡
F1,2,李四,419900199001011241,6217000010012345685,0,折
`;

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const sample = (page: Page) => page.getByRole('region', { name: '试读样例' });
const rows = async (page: Page) =>
	(await sample(page).locator('tbody tr').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());

test('试读县里的导出：说出缺什么，每一列可以归到一列', async () => {
	const { page } = watched;
	await sample(page).locator('input[type=file]').setInputFiles(csv('甲县.csv', county));
	await page.getByText('按“发放明细”读，还缺必需列：发放单号、应发金额。').waitFor();
	await page.getByLabel('“支付批次号”归到哪一列').selectOption('slip_no');
	await page.getByText('还缺必需列：应发金额。').waitFor();
	await page.getByLabel('“补助额”归到哪一列').selectOption('amount');
	await page.getByText('按“发放明细”读，2行：能载入1行，被拒绝1行。').waitFor();
	expect(await rows(page)).toEqual([
		expect.stringMatching(/^3 能载入 F1 1 张\*\* \*\*\*\*1233 \*\*\*\*5677 1\.5/),
		expect.stringMatching(/^4 被拒绝 应发金额：.* F1 2 李\*/),
	]);
});

test('金额列设为万元，用语登记，试读跟着变', async () => {
	const { page } = watched;
	await page.getByLabel('应发金额以万元为单位的列名').selectOption('补助额');
	await sample(page).getByText('（万元）').waitFor();
	await page.getByRole('button', { name: '添加是否社保卡的叫法' }).click();
	await page.getByLabel('是否社保卡，新的叫法').fill('卡种');
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: '添加是否社保卡·是的叫法' }).click();
	await page.getByLabel('是否社保卡·是，新的叫法').fill('三代卡');
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: '去掉是否社保卡·是“三代卡”' }).waitFor();
	await picture(page, '8-formats');
});

test('登记错了，旁边就说为什么', async () => {
	const { page } = watched;
	await page.getByRole('button', { name: '添加备注的叫法' }).click();
	await page.getByLabel('备注，新的叫法').fill('银行账号');
	await page.keyboard.press('Enter');
	await page.getByText('“银行账号”是系统自带的列名，指“银行账号”，不能改指“备注”').waitFor();
	await page.keyboard.press('Escape');
});

test('保存成为第1版，写明谁、为什么、改了什么；下载的文件可以再打开', async () => {
	const { page } = watched;
	await page.getByLabel('说明', { exact: true }).fill('甲县2023年的导出');
	await page.getByRole('button', { name: '保存为第1版' }).click();
	await page.getByText('第1版已保存').waitFor();
	const [version] = await page.getByRole('region', { name: '版本' }).locator('tbody tr').allInnerTexts();
	expect(version?.replaceAll(/\s+/g, '')).toMatch(
		/^第1版现行.*管理员甲县2023年的导出加：发放明细的列名“支付批次号”是“发放单号”/,
	);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: '下载格式文件' }).click(),
	]);
	const text = readFileSync(await download.path(), 'utf8');
	expect(FormatProfile.parse(JSON.parse(text)).headers).toHaveLength(3);
	const changed = {
		name: '改.json',
		mimeType: 'application/json',
		buffer: Buffer.from(text.replace('三代卡', '四代卡')),
	};
	await page.getByLabel('打开格式文件').setInputFiles(changed);
	await page.getByText('有改动没有保存：1条增加，1条去掉').waitFor();
	await page.getByRole('button', { name: '放弃改动' }).click();
	await page.getByLabel('打开格式文件').setInputFiles({ ...changed, buffer: Buffer.from('{}') });
	await page.getByText('“改.json”不是格式设置文件').waitFor();
});

test('保存以后，同样的文件载入', async () => {
	const { page } = watched;
	await page.getByRole('link', { name: '导入记录' }).click();
	await page.waitForURL(/\/imports$/);
	await page.locator('input[type=file]').setInputFiles(csv('甲县.csv', county));
	await page.getByText(/2行：载入1行，被拒绝1行/).waitFor();
});

test('无障碍，亮色和暗色；没有错误，没有发往别处的请求', async () => {
	const { page } = watched;
	await visit(page, '/imports/formats');
	await sample(page).locator('input[type=file]').setInputFiles(csv('甲县.csv', county));
	await page.getByText('按“发放明细”读').waitFor();
	const found = await new AxeBuilder({ page }).analyze();
	expect(found.violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) }))).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
	expect(dark.violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) }))).toEqual([]);
	expect(watched.complaints).toEqual([]);
});
