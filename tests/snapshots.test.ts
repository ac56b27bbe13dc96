import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './architecture/source.ts';
import { cellsOf, otherCells } from './browser/cells.ts';
import { launch, openPage, visit, type Watched } from './browser/chromium.ts';
import { readPng, writePng } from './browser/png.ts';
import { serveDemoCity, type Served } from './browser/server.ts';
import { demoPatience } from './demo_city.ts';

/** How the pages looked when somebody last looked at them: YIKATONG_SNAPSHOTS=write vitest run tests/snapshots.test.ts. */
const kept = join(root, 'tests', 'snapshots');
/** Where what looks different now, or is kept anew, is put whole: to be looked at. */
const changed = join(root, 'snapshots-changed');
const isWriting = process.env.YIKATONG_SNAPSHOTS === 'write';

/** Part of a window's cells that may look different: the time of loading and the version of the data are never the same. */
const most = 0.004;

const looks = {
	'1366': { width: 1366, height: 768, media: 'screen', colorScheme: 'light' },
	'1366-dark': { width: 1366, height: 768, media: 'screen', colorScheme: 'dark' },
	'1920': { width: 1920, height: 1080, media: 'screen', colorScheme: 'light' },
	'1920-dark': { width: 1920, height: 1080, media: 'screen', colorScheme: 'dark' },
	print: { width: 703, height: 1024, media: 'print', colorScheme: 'light' },
} as const;

const pages = {
	overview: '/',
	ranking: '/rankings',
	lagging: '/lagging?region=410505',
	targets: '/targets',
	trends: '/trends?units=410500,410505',
	'monitoring-table': '/monitoring-table',
	failures: '/failures?region=410505',
	banks: '/banks?region=410505',
	timeliness: '/timeliness?by=bank',
	notice: '/notices/2023-10',
	funds: '/funds?scope=ytd',
	meeting: '/meeting?slide=3',
};

let city: Served;
let browser: Browser;
let watched: Watched;

beforeAll(async () => {
	mkdirSync(changed, { recursive: true });
	city = await serveDemoCity();
	browser = await launch();
	watched = await openPage(browser, city.address);
}, demoPatience);

afterAll(async () => {
	await browser.close();
	await city.close();
});

/** The window once it has come to rest: charts draw themselves again after a change of theme or width, rows come in. */
async function atRest(page: Page): Promise<Buffer> {
	let before = await page.screenshot({ animations: 'disabled' });
	for (let tries = 0; tries < 100; tries++) {
		await page.waitForTimeout(100);
		const now = await page.screenshot({ animations: 'disabled' });
		// Rows that are still to come are out of sight on paper, and the widths of its columns are theirs too.
		if (now.equals(before) && (await page.locator('.coming').count()) === 0) return now;
		before = now;
	}
	throw new Error('The page never comes to rest');
}

/** Part of the cells that look different from the kept picture; what differs too much is put aside to be looked at. */
function difference(name: string, png: Buffer): number {
	const cells = cellsOf(readPng(png));
	const path = join(kept, `${name}.png`);
	if (isWriting) writeFileSync(path, writePng(cells));
	const part = existsSync(path) ? otherCells(readPng(readFileSync(path)), cells) / cells.colours.length : 1;
	if (isWriting || part > most) writeFileSync(join(changed, `${name}.png`), png);
	return part;
}

describe.each(Object.entries(pages))('%s', (name, path) => {
	test('浅色、深色、两种宽度和打印，与看过的样子相同', { timeout: 180_000 }, async () => {
		const { page } = watched;
		await visit(page, path, { waitUntil: 'networkidle' });
		const parts: Record<string, number> = {};
		for (const [look, { width, height, ...media }] of Object.entries(looks)) {
			await page.setViewportSize({ width, height });
			await page.emulateMedia(media);
			parts[look] = difference(`${name}-${look}`, await atRest(page));
		}
		expect(Object.entries(parts).filter(([, part]) => part > most)).toEqual([]);
	});
});

test('改了就看得出：少一块、换了颜色', async () => {
	const { page } = watched;
	await page.setViewportSize({ width: 1366, height: 768 });
	await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
	await visit(page, pages.ranking, { waitUntil: 'networkidle' });
	const whole = cellsOf(readPng(await atRest(page)));
	const part = async () => otherCells(whole, cellsOf(readPng(await atRest(page)))) / whole.colours.length;
	await page
		.locator('.tag')
		.first()
		.evaluate((tag) => tag.remove());
	expect(await part()).toBeGreaterThan(0);
	await page
		.locator('main .large')
		.first()
		.evaluate((sentence) => sentence.remove());
	expect(await part()).toBeGreaterThan(most);
	await visit(page, pages.ranking, { waitUntil: 'networkidle' });
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await part()).toBeGreaterThan(0.9);
});
