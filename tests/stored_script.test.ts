import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pages } from '../analytics/access/gate.ts';
import { load } from '../analytics/load.ts';
import { openWarehouse } from '../analytics/warehouse.ts';
import { build } from '../bin/setup.js';
import { launch, openPage, visit } from './browser/chromium.ts';
import { said, start, stop } from './cli/program.ts';
import { temporaryFolder } from './second_city.ts';
import { now } from './walls/marked_city.ts';
import { units, writeMarkedFiles } from './walls/marked_files.ts';

/** What would run if any page took a text of the records for markup or a template. */
const hostile = '<img src=x onerror=document.documentElement.dataset.ran=1>{{7*7}}${7*7}';

const place = temporaryFolder();
let server: ChildProcess;
let browser: Browser;
let address = '';

beforeAll(async () => {
	await build();
	const data = join(place.path, 'data');
	const { writer, folder, close } = await openWarehouse(data, { now, creates: true });
	try {
		await load(
			writer,
			folder,
			writeMarkedFiles(join(place.path, 'files'), units, () => hostile),
			{ now },
		);
	} finally {
		close();
	}
	server = start(data, 'serve', '--port', '0');
	address = /http:\S+/.exec(await said(server, /http:\S+\n/))?.[0] ?? '';
	browser = await launch();
}, 180_000);
afterAll(async () => {
	await browser.close();
	await stop(server);
	place.remove();
});

describe('R44 记录里的标记和脚本，在每一页上都只是文字', () => {
	test.each(Object.keys(pages))('%s', async (path) => {
		const { page, complaints } = await openPage(browser, address);
		await visit(page, `${path}?month=2023-04&scope=ytd`, { waitUntil: 'networkidle', timeout: 60_000 });
		const [ran, images] = await page.evaluate(() => [
			document.documentElement.dataset.ran ?? null,
			document.querySelectorAll('img[src="x"]').length,
		]);
		expect({ ran, images, complaints }).toEqual({ ran: null, images: 0, complaints: [] });
		await page.context().close();
	});

	test('银行考评和失败原因上看得到原样的文字', async () => {
		const { page } = await openPage(browser, address);
		for (const path of ['/banks', '/reasons']) {
			await visit(page, `${path}?month=2023-04&scope=ytd`, { waitUntil: 'networkidle', timeout: 60_000 });
			expect(await page.locator('main').innerText(), path).toMatch(/<img ?src=x/);
		}
		await page.context().close();
	});
});
