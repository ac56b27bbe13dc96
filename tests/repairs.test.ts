import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../bin/setup.js';
import { launch, live, openPage, visit, type Watched } from './browser/chromium.ts';
import { said, start, stop } from './cli/program.ts';
import { temporaryFolder } from './second_city.ts';

const place = temporaryFolder();
let server: ReturnType<typeof start>;
let browser: Browser;
let watched: Watched;

beforeAll(async () => {
	await build();
	const work = join(place.path, 'work');
	mkdirSync(work);
	writeFileSync(join(work, '中断.csv'), '');
	server = start(place.path, 'serve', '--port', '0');
	const [address = ''] = /http:\S+/.exec(await said(server, /http:\S+\n/)) ?? [];
	browser = await launch();
	watched = await openPage(browser, address);
}, 300_000);

afterAll(async () => {
	await browser.close();
	await stop(server);
	place.remove();
});

test('启动时清除了上次中断留下的，数据导入页上写明，直到有人点知道了', async () => {
	const { page, complaints } = watched;
	await visit(page, '/imports');
	const note = page.getByRole('region', { name: '启动检查' });
	await note.getByText('上次中断留下的 1 个中间文件已清除。').waitFor();
	expect(await note.innerText()).toMatch(/系统\d+月\d+日\d\d:\d\d启动时发现上次没有正常结束，或有文件损坏：/);
	expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
	await note.getByRole('button', { name: '知道了' }).click();
	await note.waitFor({ state: 'detached' });
	await page.reload();
	await live(page);
	await page.getByRole('heading', { name: '数据导入' }).waitFor();
	expect(await note.count()).toBe(0);
	expect(complaints).toEqual([]);
});
