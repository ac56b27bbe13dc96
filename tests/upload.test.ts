import type { ChildProcess } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Imports, JobList } from '#contract';
import { build } from '../bin/setup.js';
import { launch, live, openPage, visit, type Watched } from './browser/chromium.ts';
import { said, start, stop } from './cli/program.ts';
import { copySecondCity } from './loaded_city.ts';
import { temporaryFolder } from './second_city.ts';

const place = temporaryFolder();
const data = join(place.path, 'data');
let server: ChildProcess;
let address: string;
let browser: Browser;
let watched: Watched;
let network: CDPSession;

beforeAll(async () => {
	await build();
	await copySecondCity(data);
	server = start(data, 'serve', '--port', '0');
	address = /http:\S+/.exec(await said(server, /http:\S+\n/))?.[0] ?? '';
	browser = await launch();
	watched = await openPage(browser, address);
	network = await watched.page.context().newCDPSession(watched.page);
}, 600_000);

afterAll(async () => {
	await browser.close();
	await stop(server);
	place.remove();
});

const head = '发放单号,明细序号,结果,反馈时间\n';

/** Feedback of payments that are not there, with a name of its own in each line. */
function feedback(slip: string, rows: number): Buffer {
	const lines = Array.from({ length: rows }, (_, line) => `${slip},${line + 1},成功,2023-05-10 10:00:00\n`);
	return Buffer.from(head + lines.join(''));
}

/** Chooses files that lie on the disk. */
function choose(page: Page, ...chosen: { name: string; bytes: Buffer }[]): Promise<void> {
	for (const { name, bytes } of chosen) writeFileSync(join(place.path, name), bytes);
	return page.locator('input[type=file]').setInputFiles(chosen.map(({ name }) => join(place.path, name)));
}

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });
const jobs = async () => JobList.parse(await (await fetch(`${address}/api/jobs`)).json()).rows;
const imports = async () => Imports.parse(await (await fetch(`${address}/api/imports`)).json());

/** Lets so many bytes a second out of the page; 0: as many as it can. */
async function throttle(upload: number): Promise<void> {
	const rest = { offline: false, latency: 0, downloadThroughput: -1 };
	await network.send('Network.emulateNetworkConditions', { ...rest, uploadThroughput: upload || -1 });
}

describe('上传', { timeout: 300_000 }, () => {
	test('正在上传的写出已传多少；取消后什么也不留，后面的接着传', async () => {
		const { page } = watched;
		await visit(page, '/imports');
		const before = await jobs();
		await throttle(400_000);
		await choose(
			page,
			{ name: '慢.csv', bytes: feedback('S1', 200_000) },
			{ name: '后面.csv', bytes: feedback('S2', 3) },
		);
		await row(page, '慢.csv')
			.getByText(/已传[1-9][\d.]* KB，共[\d.]+ MB/)
			.waitFor();
		expect(await row(page, '慢.csv').getByRole('progressbar').getAttribute('value')).toMatch(/^[1-9]\d+$/);
		expect(await row(page, '后面.csv').innerText()).toContain('等待上传');
		await row(page, '慢.csv').getByRole('button', { name: '取消慢.csv' }).click();
		await row(page, '后面.csv').getByText('3行：载入3行').waitFor();
		expect(await row(page, '慢.csv').count()).toBe(0);
		await throttle(0);
		expect((await jobs()).slice(0, -before.length || undefined).map(({ name }) => name)).toEqual(['后面.csv']);
		expect(readdirSync(join(data, 'work')).filter((name) => name.startsWith('upload-'))).toEqual([]);
		await page.getByRole('row', { name: /后面\.csv/ }).waitFor();
	});

	test('R32 刷新页面后，进度接着显示；等候的、正在载入的都能取消，不留内容', async () => {
		const { page } = watched;
		await choose(
			page,
			{ name: '大.csv', bytes: feedback('L1', 2_500_000) },
			{ name: '等.csv', bytes: feedback('L2', 2) },
		);
		await row(page, '等.csv').getByText('排队等候').waitFor();
		await page.reload();
		await live(page);
		await row(page, '大.csv').getByRole('progressbar').waitFor();
		await row(page, '等.csv').getByRole('button', { name: '取消等.csv' }).click();
		await row(page, '等.csv').getByText('已取消，没有载入任何内容').waitFor();
		await row(page, '大.csv').getByRole('button', { name: '取消大.csv' }).click();
		await row(page, '大.csv').getByText('已取消，没有载入任何内容').waitFor();
		expect((await imports()).rows.filter(({ name }) => ['大.csv', '等.csv'].includes(name))).toEqual([]);
		expect(readdirSync(join(data, 'work')).filter((name) => /^(upload|read)-/.test(name))).toEqual([]);
	});

	test('取消后照常上传，结果在刷新后还在', async () => {
		const { page } = watched;
		await choose(page, { name: '又.csv', bytes: Buffer.from(`${head}L2,1,成功,2023-05-10\nL2,2,成功,2023-13-10\n`) });
		await row(page, '又.csv').getByText('2行：载入1行，被拒绝1行').waitFor();
		await page.reload();
		await live(page);
		await row(page, '又.csv').getByRole('link', { name: '下载被拒绝的行' }).waitFor();
		await page.getByRole('link', { name: '有行被拒绝', exact: true }).click();
		await page.waitForURL(/status=partly-rejected/);
		await page.getByRole('link', { name: '又.csv被拒绝的1行' }).click();
		await page.getByRole('region', { name: '被拒绝的行' }).getByText('L2,2,成功,2023-13-10').waitFor();
		expect(await page.getByRole('rowheader', { name: '后面.csv' }).count()).toBe(0);
	});

	test('没有错误', () => expect(watched.complaints).toEqual([]));
});
