import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launch, openPage } from '../browser/chromium.ts';
import { loadedCity } from './city.ts';
import { type Measure, millis, quantile } from './result.ts';
import { serve } from './server.ts';

const pages = ['/', '/rankings', '/lagging?region=410505', '/failures?region=410505', '/imports', '/rules'];

/** When pages first show something, asked again by a browser that has been there, and the JavaScript they bring. */
export const paint: Measure = async (bench) => {
	const { path } = await loadedCity(bench, bench.scale);
	const server = await serve(path);
	const browser = await launch();
	try {
		const seen: { path: string; ms: number; bytes: number; hasChart: boolean }[] = [];
		for (const one of pages)
			seen.push({
				path: one,
				...(await script(browser, server.address, one)),
				ms: await firstPaint(browser, server.address, one),
			});
		const slowest = seen.reduce((so, one) => (one.ms > so.ms ? one : so));
		return [
			{
				what: `first paint of a page, warm (slowest of ${pages.length} medians of 7)`,
				goal: '300 ms',
				measured: `${millis(slowest.ms)} (\`${slowest.path}\`)`,
				isReached: slowest.ms <= 300,
				why: 'The server asks the API for the data of the page before it sends the first byte.',
			},
			...[true, false].map((hasChart) => {
				const goal = hasChart ? 300 : 80;
				const heaviest = seen
					.filter((one) => one.hasChart === hasChart)
					.reduce((so, one) => (one.bytes > so.bytes ? one : so));
				return {
					what: `JavaScript of a page ${hasChart ? 'with' : 'without'} a chart, gzip (heaviest)`,
					goal: `${goal} kB`,
					measured: `${Math.round(heaviest.bytes / 1000)} kB (\`${heaviest.path}\`)`,
					isReached: heaviest.bytes <= goal * 1000,
					why: `\`${heaviest.path}\` brings more than its ${goal} kB.`,
				};
			}),
		];
	} finally {
		await browser.close();
		await server.close();
	}
};

/** The JavaScript that a browser without a cache loads for a page, gzipped, and whether a chart is drawn with it. */
async function script(browser: Browser, address: string, path: string): Promise<{ bytes: number; hasChart: boolean }> {
	const { page } = await openPage(browser, address);
	const bodies: Promise<Buffer>[] = [];
	page.on('response', (response) => {
		if (new URL(response.url()).pathname.endsWith('.js')) bodies.push(response.body());
	});
	await page.goto(path, { waitUntil: 'networkidle' });
	const hasChart = (await page.locator('[_echarts_instance_]').count()) > 0;
	const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
	await page.context().close();
	return { bytes: sizes.reduce((sum, size) => sum + size, 0), hasChart };
}

async function firstPaint(browser: Browser, address: string, path: string): Promise<number> {
	const { page } = await openPage(browser, address);
	await page.goto(path, { waitUntil: 'networkidle' });
	const times: number[] = [];
	for (let run = 0; run < 7; run++) {
		await page.goto(path, { waitUntil: 'networkidle' });
		times.push(await paintOf(page));
	}
	await page.context().close();
	return quantile(times, 0.5);
}

const paintOf = (page: Page) =>
	page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);
