import { type Browser, chromium, type Page } from 'playwright-core';

const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** Milliseconds that something on a page may take on a busy machine. */
export const patience = 120_000;

/** The Chromium that `npm test` found; `names` are names that lead to this machine. */
export function launch(names: readonly string[] = []): Promise<Browser> {
	const rules = names.map((name) => `MAP ${name} 127.0.0.1`).join(',');
	const args = [...flags, ...(rules === '' ? [] : [`--host-resolver-rules=${rules}`])];
	return chromium.launch({ executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium', args });
}

/** Goes to a page of the product and waits until it hears clicks. */
export async function visit(page: Page, path: string, options: Parameters<Page['goto']>[1] = {}) {
	const answer = await page.goto(path, options);
	await live(page);
	return answer;
}

/** Waits until the page's program has taken over: on a busy machine that can be well after its load. */
export function live(page: Page): Promise<void> {
	return page.locator('html[data-live]').waitFor({ state: 'attached', timeout: patience });
}

/** A page, and everything that went wrong in it so far: errors, and requests that go elsewhere or fail. */
export type Watched = { page: Page; complaints: string[] };

export async function openPage(browser: Browser, address: string): Promise<Watched> {
	const viewport = { width: 1366, height: 768 };
	const context = await browser.newContext({ baseURL: address, viewport, locale: 'zh-CN', colorScheme: 'light' });
	context.setDefaultTimeout(patience);
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
	});
	page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
	page.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		if (origin !== address && protocol !== 'data:') complaints.push(`request to ${origin}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
	});
	return { page, complaints };
}
