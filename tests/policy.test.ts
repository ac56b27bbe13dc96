import type { ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../bin/setup.js';
import { root } from './architecture/source.ts';
import { launch, visit } from './browser/chromium.ts';
import { said, start, stop } from './cli/program.ts';
import { copySecondCity } from './loaded_city.ts';
import { temporaryFolder } from './second_city.ts';

const place = temporaryFolder();
let server: ChildProcess;
let browser: Browser;
let address: string;

beforeAll(async () => {
	await build();
	await copySecondCity(place.path);
	server = start(place.path, 'serve', '--port', '0');
	address = /http:\S+/.exec(await said(server, /http:\S+\n/))?.[0] ?? '';
	browser = await launch();
});

afterAll(async () => {
	await browser.close();
	await stop(server);
	place.remove();
});

/** What stands for the parts of an address that differ. */
const examples: Record<string, string> = { month: '2023-04', slip: 'NOPE', line: '1', region: '419804' };

/** Every page there is, by its folder. */
const folder = join(root, 'dashboard', 'routes');
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('+page.svelte'))
	.map((path) => `/${dirname(path).split(sep).join('/')}`.replace(/\/\.$/, '/').replace(/\/\([^)]*\)/g, ''))
	.map((path) => path.replace(/\[+(?:\.\.\.)?(\w+)(?:=\w+)?\]+/g, (_, name: string) => examples[name] ?? '1'));

describe('R43 页面的安全策略', () => {
	test('只有一个，只许本站和这一次的随机数；每次不同', async () => {
		const policies = await Promise.all(
			[1, 2].map(async () => (await fetch(address)).headers.get('content-security-policy') ?? ''),
		);
		const [first = '', second = ''] = policies;
		const directives = Object.fromEntries(first.split('; ').map((one) => one.split(/ (.*)/).slice(0, 2)));
		expect(directives).toEqual({
			'default-src': "'none'",
			'script-src': expect.stringMatching(/^'self' 'nonce-[\w+/=]{20,}'$/),
			'style-src': expect.stringMatching(/^'self'( 'nonce-[\w+/=]{20,}')?$/),
			'style-src-attr': expect.stringMatching(/^'unsafe-hashes' 'sha256-[\w+/=]+'$/),
			'img-src': "'self' data:",
			'font-src': "'self'",
			'connect-src': "'self'",
			'object-src': "'none'",
			'base-uri': "'none'",
			'form-action': "'self'",
			'frame-ancestors': "'none'",
		});
		expect(first).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
		expect(first).not.toBe(second);
	});

	test.each(pages)('%s 没有一处违反', async (path) => {
		const page = await browser.newPage();
		const violations = await watch(page);
		await visit(page, `${address}${path}?month=2023-04`, { waitUntil: 'networkidle', timeout: 150_000 });
		await visitCharts(page);
		expect(violations).toEqual([]);
		await page.close();
	});

	test('违反了会被看到', async () => {
		const page = await browser.newPage();
		const violations = await watch(page);
		await visit(page, address, { waitUntil: 'networkidle', timeout: 150_000 });
		await page.evaluate(() => {
			const script = document.createElement('script');
			script.textContent = 'window.injected = true';
			document.body.append(script);
			document.body.setAttribute('style', 'color: red');
		});
		await page.waitForFunction(() => document.body.style.color === '');
		expect(violations.toSorted()).toEqual(['script-src-elem inline', 'style-src-attr inline']);
		expect(await page.evaluate(() => 'injected' in window)).toBe(false);
		await page.close();
	});
});

/** Whatever the browser refuses on a page, from its beginning on. */
async function watch(page: Page): Promise<string[]> {
	const violations: string[] = [];
	await page.exposeFunction('violated', (what: string) => violations.push(what));
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
			Reflect.get(window, 'violated')(`${effectiveDirective} ${blockedURI}`);
		});
	});
	return violations;
}

/** Moves over each drawing, where hints would be drawn. */
async function visitCharts(page: Page): Promise<void> {
	for (const drawing of await page.locator('main canvas, main svg').all())
		if (await drawing.isVisible()) await drawing.hover({ force: true, trial: false });
}
