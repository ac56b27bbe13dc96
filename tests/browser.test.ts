import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessible } from './browser/accessible.ts';
import { arrivals } from './browser/arrivals.ts';
import { checkPage } from './browser/checked.ts';
import { launch, live, openPage, visit, type Watched } from './browser/chromium.ts';
import { fourForms } from './browser/four.ts';
import { keptPlace } from './browser/kept_place.ts';
import { meeting } from './browser/meeting.ts';
import { monitoringFilled } from './browser/monitoring.ts';
import { monthsCompared } from './browser/months.ts';
import { notice } from './browser/notice.ts';
import { oldest } from './browser/oldest.ts';
import { picture } from './browser/picture.ts';
import { publishedPages } from './browser/published.ts';
import { revealed } from './browser/revealed.ts';
import { scrolled } from './browser/scrolled.ts';
import { downloaded, rowOf, texts } from './browser/seen.ts';
import { templatePage } from './browser/template.ts';
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

describe('从总览到一条记录', () => {
	let watched: Watched;
	beforeAll(async () => void (watched = await openPage(browser, server.address)));
	afterAll(() => watched.page.context().close());

	test('总览先说结论，数字是通报的', async () => {
		const { page } = watched;
		await visit(page, '/');
		const [sentence] = await texts(page, 'main p >> text=10月全市发放成功率');
		expect(sentence).toMatch(
			/^10月全市发放成功率99\.54%，低于全省平均0\.4个百分点；5个单位低于全省平均，殷都区一家占全市未成功人次的[\d.]+%。$/,
		);
		expect(await page.title()).toBe('总览 · 2023年10月 · 一卡通发放监测');
		for (const unit of ['龙安区', '汤阴县']) {
			expect((await rowOf(page, unit).innerText()).replaceAll(/\s+/g, '')).toMatch(new RegExp(`^并列1.*${unit}100%`));
		}
		expect((await rowOf(page, '殷都区').innerText()).replaceAll(/\s+/g, '')).toMatch(/^11.*殷都区98\.34%/);
		await picture(page, '2-overview');
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
		await page.goBack();
	});

	test('排名导出为CSV和XLSX', async () => {
		const { page } = watched;
		for (const [format, magic] of Object.entries({ CSV: '\uFEFF排名,', XLSX: 'PK' })) {
			await page.getByText('导出', { exact: true }).click();
			if (format === 'CSV') await picture(page, '3-ranking');
			const { name, bytes } = await downloaded(page, page.getByRole('link', { name: `导出${format}` }));
			expect(name).toBe(`发放成功率排名 2023-10 当月.${format.toLowerCase()}`);
			expect(bytes.toString().startsWith(magic)).toBe(true);
		}
	});

	test('落后分析：差多少，为什么，再成功多少排第几', async () => {
		const { page } = watched;
		await rowOf(page, '殷都区').getByRole('link', { name: '殷都区' }).click();
		await page.waitForURL(/\/lagging\?.*region=410505/);
		const [sentence] = await texts(page, 'main p >> text=殷都区10月发放成功率');
		expect(sentence).toMatch(
			/^殷都区10月发放成功率98\.34%，居第11位（末位），比全省平均低1\.6个百分点.*再成功\d+人次可达全省平均，位次由第11升至第7。$/,
		);
		await picture(page, '4-lagging');
		await page.getByLabel('再成功', { exact: true }).fill('0');
		expect(await texts(page, 'section[aria-label="再成功多少，排第几"] dl')).toEqual([
			'成功率98.34%→98.34%位次第11→第11',
		]);
	});

	keptPlace(() => watched);

	test('失败记录：单位和状态写在地址里，刷新后还是这一页', async () => {
		const { page } = watched;
		await visit(page, '/failures?month=2023-10&region=410505');
		await page.getByRole('link', { name: /^遗留\d+$/ }).click();
		await page.waitForURL(/state=outstanding/);
		const [before] = await texts(page, 'section[aria-label="记录"] > p');
		expect(before).toMatch(/遗留\d+条/);
		await page.reload();
		await live(page);
		expect(await texts(page, 'section[aria-label="记录"] > p')).toEqual([before]);
		await page.getByText('添加条件').click();
		await picture(page, '5-failures');
		await page.getByRole('link', { name: /^账户已销户/ }).click();
		await page.waitForURL(/reason=F03/);
		const reasons = await texts(page, 'section[aria-label="记录"] tbody td.reason');
		expect(new Set(reasons)).toEqual(new Set(['F03账户已销户']));
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
		await visit(page, shared);
		await record.waitFor();
		await picture(page, '6-record');
	});

	revealed(() => watched);

	scrolled(() => watched);

	const upload = (page: Page, name: string, text: string) =>
		page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

	test('上传有错的文件：说出哪一行、哪一列、为什么', async () => {
		const { page } = watched;
		await visit(page, '/imports');
		const head = '发放单号,明细序号,退款类型,申请时间,办结时间,金额,原因';
		await upload(
			page,
			'退款_改.csv',
			`${head}\nFF1,1,退回国库,2023-13-09,,430.00,\nFF1,2,退回国库,2023-09-09,,430.00,\n`,
		);
		await page.getByRole('link', { name: '退款_改.csv被拒绝的1行' }).click();
		await page.waitForURL(/rejects=/);
		const [group] = await texts(page, 'table:has(> caption:text("按原因")) > tbody > tr');
		expect(group).toBe('日期不存在，请核对申请时间1收起');
		const [row] = await texts(page, 'table:has(> caption:text("已脱敏")) > tbody > tr');
		expect(row).toBe('2FF1,1,退回国库,2023-13-09,,430.00,');
		await picture(page, '1-imports');
	});

	test('页面的程序还没有到就选好的文件，到了就上传', async () => {
		const { page } = watched;
		const address = page.url();
		const { promise: arrived, resolve: arrive } = Promise.withResolvers<undefined>();
		await page.route('**/*.js', (route) => arrived.then(() => route.continue()));
		await page.goto('/imports', { waitUntil: 'commit' });
		await upload(page, '空.csv', '');
		arrive(undefined);
		await page.getByRole('listitem').filter({ hasText: '空.csv' }).getByText('文件为空').waitFor();
		await page.unroute('**/*.js');
		await visit(page, address);
	});

	test('被拒绝的行改正后再传，只补这些行', async () => {
		const { page } = watched;
		const panel = page.getByRole('region', { name: '被拒绝的行' });
		const { name, bytes } = await downloaded(page, panel.getByRole('link', { name: '下载被拒绝的行' }));
		expect(name).toBe('被拒绝 退款_改.csv');
		expect(bytes.toString()).toContain('行号,问题列,拒绝原因\nFF1,1,');
		await upload(page, name, bytes.toString().replace('2023-13-09', '2023-10-09'));
		const result = page.getByRole('listitem').filter({ hasText: name });
		expect(await result.getByText('1行：载入1行').innerText()).not.toContain('拒绝');
	});

	test('口径：两种成功率各自生效的月份', async () => {
		const { page } = watched;
		await page.getByRole('link', { name: '口径', exact: true }).click();
		await page.waitForURL(/\/rules/);
		expect((await rowOf(page, '发放成功率').innerText()).replaceAll(/\s+/g, '')).toContain('2023年10月起为发放成功率');
		await picture(page, '7-rules');
	});

	test('导入后的核查：反馈没有明细的是疑点，点规则只看它的', async () => {
		const { page } = watched;
		await visit(page, '/imports');
		const csv = '发放单号,明细序号,结果,反馈时间\nFF404,1,成功,2023-10-09 10:00:00\n';
		await page
			.locator('input[type=file]')
			.setInputFiles({ name: '反馈_无明细.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
		await page.getByRole('listitem').filter({ hasText: '反馈_无明细.csv' }).getByText('1行：载入1行').waitFor();
		await visit(page, '/findings');
		await page.getByRole('link', { name: '有反馈无明细' }).click();
		await page.waitForURL(/rule=feedback_without_payment/);
		await page.getByRole('link', { name: '去掉条件 规则：有反馈无明细' }).waitFor();
		const rows = await texts(page, 'table:has(> caption:text("疑点，严重的在前")) tbody tr');
		expect(rows).toEqual([expect.stringContaining('银行反馈没有对应的发放明细')]);
	});

	monthsCompared(() => watched);

	meeting(() => watched);

	monitoringFilled(() => watched);

	arrivals(() => watched);

	test('没有错误，没有发往别处的请求', () => {
		expect(watched.complaints).toEqual([]);
	});
});

/** Parts that share a page of their own, as a reader has it: what the browser has compiled is not compiled again. */
function onOnePage(name: string, ...parts: ((watched: () => Watched) => void)[]): void {
	describe(name, () => {
		let watched: Watched;
		beforeAll(async () => void (watched = await openPage(browser, server.address)));
		afterAll(() => watched.page.context().close());

		for (const part of parts) part(() => watched);
	});
}

onOnePage('写通报', fourForms, checkPage, notice);

onOnePage('通报模板', templatePage);

onOnePage('无障碍，亮色和暗色', accessible);

describe('最旧的浏览器', () => {
	oldest(
		() => browser,
		() => server.address,
	);
});

onOnePage('换页和已发布', publishedPages);
