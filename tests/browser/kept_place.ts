import { expect, test } from 'vitest';
import { visit, type Watched } from './chromium.ts';

/** A choice in the middle of a page leaves the reader there; what comes above may push the place down a little. */
export function keptPlace(watched: () => Watched): void {
	test('在页面中间换一个选项，页面停在原处', async () => {
		const { page } = watched();
		await visit(page, '/rankings?month=2023-10', { waitUntil: 'networkidle' });
		await page.evaluate(() => window.scrollTo(0, 240));
		await page.getByRole('link', { name: '社保卡占比率', exact: true }).evaluate((tab: HTMLElement) => tab.click());
		await page.waitForURL(/indicator=cardShare/);
		await page.getByRole('region', { name: '社保卡占比率', exact: true }).waitFor();
		expect(await page.evaluate(() => window.scrollY)).toBeGreaterThanOrEqual(240);
	});
}
