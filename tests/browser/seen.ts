import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';

/** The visible text of what a selector finds, without blanks. */
export const texts = async (page: Page, selector: string) =>
	(await page.locator(selector).allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ''));

/** The row of a table that a unit heads. */
export const rowOf = (page: Page, unit: string) =>
	page.locator('table tbody tr', { has: page.getByRole('rowheader', { name: unit }) }).first();

/** The name and the bytes of the file that a link downloads. */
export async function downloaded(page: Page, link: Pick<Locator, 'click'>): Promise<{ name: string; bytes: Buffer }> {
	const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
	return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
