import type { ChildProcess } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../bin/setup.js';
import { openFolder } from '../ingest/folder.ts';
import { withState } from '../ingest/state.ts';
import { launch } from './browser/chromium.ts';
import { downloaded, rowOf } from './browser/seen.ts';
import { walk, type Walk } from './browser/walk.ts';
import { said, start, stop } from './cli/program.ts';
import { copyDemoCity, demoPatience } from './demo_city.ts';
import { doorOf, loggedIn } from './log_in.ts';
import { patience } from './property/runs.ts';

// What each user comes for (domain.md, section 1), in no more clicks than said here; every place on the way can be gone
// back to, and its address opened by somebody else with the same rights.

const readers = [
	{ name: 'office', role: 'office' },
	{ name: 'county', role: 'county', region: '410505' },
	{ name: 'department', role: 'department', department: '农业农村局' },
	{ name: 'bank', role: 'bank', bank: '甲农村商业银行殷都区支行' },
	{ name: 'auditor', role: 'auditor' },
] as const;
type Name = (typeof readers)[number]['name'];

let server: ChildProcess;
let browser: Browser;
let address = '';
let remove: () => void;
const sessions = new Map<Name, string>();

beforeAll(async () => {
	await build();
	const city = await copyDemoCity();
	({ remove } = city);
	const folder = openFolder(city.path);
	withState(folder, (state) => {
		for (const reader of readers) sessions.set(reader.name, loggedIn(doorOf(folder, state), reader));
	});
	server = start(city.path, 'serve', '--port', '0');
	address = /http:\S+/.exec(await said(server, /http:\S+\n/))?.[0] ?? '';
	browser = await launch();
}, demoPatience);

afterAll(async () => {
	await browser.close();
	await stop(server);
	remove();
});

/** A file of the month that came late. */
const refunds = '发放单号,明细序号,退款类型,申请时间,办结时间,金额,原因\nFF404,1,退回国库,2023-10-09,,430.00,\n';

const menu = ({ page }: Walk, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true });
const main = ({ page }: Walk) => page.locator('main');

/** A way of one of the readers, and how many clicks it may take at most. */
function journey(title: string, name: Name, most: number, go: (way: Walk) => Promise<void>): void {
	test(`${title}：不超过${most}次点击，退得回来，地址打开是同一处`, { timeout: patience }, async () => {
		const way = await walk(browser, address, sessions.get(name) ?? '');
		try {
			await way.page.goto(address);
			await go(way);
			expect(way.clicks()).toBeLessThanOrEqual(most);
			await way.retrace();
		} finally {
			await way.page.context().close();
		}
	});
}

journey('市局办公室，从导入到落后单位再到通报', 'office', 8, async (way) => {
	const { page } = way;
	// What is imported on the way changes the version of the data, which every page names.
	await way.pass(/\/$/);
	await way.click(menu(way, '数据导入'));
	await way.pass(/\/imports$/);
	const file = { name: '退款_补.csv', mimeType: 'text/csv', buffer: Buffer.from(refunds) };
	const [chooser] = await Promise.all([
		page.waitForEvent('filechooser'),
		way.click(main(way).getByText('选择文件', { exact: true }).first()),
	]);
	await chooser.setFiles(file);
	await page.getByRole('listitem').filter({ hasText: file.name }).getByText('1行：载入1行').waitFor();
	await way.click(menu(way, '排名'));
	await way.arrive(/\/rankings/, '龙安区、汤阴县并列第1');
	await way.click(rowOf(page, '殷都区').getByRole('link', { name: '殷都区' }));
	await way.arrive(/\/lagging\?.*region=410505/, /居第11位（末位）/);
	await way.click(menu(way, '通报'));
	await way.arrive(/\/notices(\?|$)/, '2023年10月通报');
	await way.click(page.getByRole('link', { name: '2023年10月通报' }));
	await way.arrive(/\/notices\/2023-10/, '一、发放情况');
	await way.click(page.getByText('导出', { exact: true }));
	const { bytes } = await downloadedBy(way, '导出DOCX');
	expect(bytes.subarray(0, 2).toString()).toBe('PK');
});

journey('县区财政，从自己的指标到失败的那一笔和清单', 'county', 6, async (way) => {
	await way.arrive(/\/$/, /10月殷都区发放成功率98\.34%/);
	await way.click(main(way).getByRole('link', { name: /^发放成功率98\.34%/ }));
	await way.arrive(/\/lagging/, /再成功\d+人次/);
	await way.click(main(way).getByRole('link', { name: '查看账户已销户的记录' }));
	await way.arrive(/\/failures\?.*reason=F03/, /账户已销户/);
	await way.click(main(way).locator('tbody th a').first());
	await way.arrive(/record=/, /反馈_[^，]*\.csv/);
	await way.click(way.page.getByText('导出脱敏清单', { exact: true }));
	const { bytes } = await downloadedBy(way, '导出CSV');
	expect(bytes.toString()).toContain('F03');
});

journey('主管部门，自己项目没有成功的记录', 'department', 5, async (way) => {
	await way.arrive(/\/failures$/, /未成功[\d,]+条/);
	await way.click(way.page.getByText('添加条件', { exact: true }));
	await way.click(main(way).getByRole('link', { name: /^账户已销户/ }));
	await way.arrive(/reason=F03/, /账户已销户/);
	await way.click(main(way).locator('tbody th a').first());
	await way.arrive(/record=/, '耕地地力保护补贴');
	await way.click(way.page.getByText('导出脱敏清单', { exact: true }));
	await downloadedBy(way, '导出CSV');
});

journey('代发银行，自己没有办成的记录', 'bank', 5, async (way) => {
	await way.arrive(/\/banks$/, '1家代发银行');
	await way.click(main(way).getByRole('link', { name: /发放成功率9/ }));
	await way.arrive(/\/failures/, /未成功[\d,]+条/);
	await way.click(main(way).locator('tbody th a').first());
	await way.arrive(/record=/, '甲农村商业银行殷都区支行');
	await way.click(way.page.getByText('导出脱敏清单', { exact: true }));
	await downloadedBy(way, '导出XLSX');
});

journey('审计，从一个数字到它的文件和行，再核对审计', 'auditor', 5, async (way) => {
	await way.arrive(/\/$/, /10月全市发放成功率99\.54%/);
	await way.click(main(way).getByRole('link', { name: /^发放人次/ }));
	await way.arrive(/\/failures\?.*state=paid/, /成功/);
	await way.click(main(way).locator('tbody th a').first());
	await way.arrive(/record=/, /\.csv\s*第\d+行/);
	await way.click(menu(way, '审计'));
	await way.pass(/\/audit/);
	await way.click(main(way).getByRole('button', { name: '现在核对' }));
	await main(way).getByText('审计记录完整').waitFor();
});

/** The last click of a way: what it downloads, in the menu that is open. */
async function downloadedBy(way: Walk, name: string) {
	const link = way.page.getByRole('link', { name, exact: true });
	await link.waitFor();
	return downloaded(way.page, { click: () => way.click(link) });
}
