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

/** The Chromium that `npm test` found. */
export function launch(): Promise<Browser> {
	return chromium.launch({ executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium', args: flags });
}

/** A page, and everything that went wrong in it so far: errors, and requests that go elsewhere or fail. */
export type Watched = { page: Page; complaints: string[] };

export async function openPage(browser: Browser, address: string): Promise<Watched> {
	const viewport = { width: 1366, height: 768 };
	const context = await browser.newContext({ baseURL: address, viewport, locale: 'zh-CN', colorScheme: 'light' });
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
