import { setTimeout } from 'node:timers/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { live, openPage, patience } from './chromium.ts';

/** A place on somebody's way: its address, and what its page says; null where that changes by what was done there. */
type Place = { url: string; says: string | null };

/** Somebody's way through the pages: clicks are counted, and each place is kept to be come back to. */
export type Walk = {
	page: Page;
	clicks(): number;
	click(what: Locator): Promise<void>;
	/** Waits for the address and for a text, and keeps the place. */
	arrive(url: RegExp, text: string | RegExp): Promise<void>;
	/** The same of a place that changes by what is done there. */
	pass(url: RegExp): Promise<void>;
	/** Goes back over every place, then opens the address of each anew: all say what they said. */
	retrace(): Promise<void>;
};

/** What the main part of a page says, once it has said the same for a second. */
async function said(page: Page): Promise<string> {
	await live(page);
	await page.waitForLoadState('networkidle');
	let [text, same] = ['', 0];
	while (same < 4) {
		const now = (await page.locator('main').innerText()).replaceAll(/\s+/g, '');
		same = now === text ? same + 1 : 0;
		text = now;
		await setTimeout(250);
	}
	return text;
}

/** Begins a way; `sid` is the session of who goes it. */
export async function walk(browser: Browser, address: string, sid: string): Promise<Walk> {
	const { page } = await openPage(browser, address);
	await page.context().addCookies([{ name: 'sid', value: sid, url: address }]);
	const places: Place[] = [];
	let count = 0;
	const says = async ({ url, says }: Place) => {
		if (says !== null) await expect.poll(() => said(page), { timeout: patience, message: url }).toBe(says);
		else await live(page);
	};
	return {
		page,
		clicks: () => count,
		async click(what) {
			count += 1;
			await what.click();
		},
		async arrive(url, text) {
			await page.waitForURL(url);
			await live(page);
			await page.locator('main').getByText(text).first().waitFor();
			places.push({ says: await said(page), url: page.url() });
		},
		async pass(url) {
			await page.waitForURL(url);
			await live(page);
			places.push({ says: null, url: page.url() });
		},
		async retrace() {
			for (const place of places.slice(0, -1).toReversed()) {
				await page.goBack();
				await page.waitForURL(place.url);
				await says(place);
			}
			for (const place of places) {
				await page.goto('about:blank');
				await page.goto(place.url);
				await says(place);
			}
		},
	};
}
