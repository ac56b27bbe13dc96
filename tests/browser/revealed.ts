import { expect, test } from 'vitest';
import { patience, visit, type Watched } from './chromium.ts';

/** 查看完整信息 of the record that is open. */
export function revealed(watched: () => Watched): void {
	test('R28、R31 查看完整信息：写明原因才显示，60秒后页面上什么也不剩', async () => {
		const context = await watched().page.context().browser()?.newContext();
		if (!context) throw new Error('There is a browser');
		context.setDefaultTimeout(patience);
		try {
			await context.clock.install();
			const page = await context.newPage();
			await visit(page, watched().page.url());
			await page.getByRole('button', { name: '查看完整信息' }).click();
			const dialog = page.getByRole('dialog');
			await dialog.getByLabel('说明').fill('来访查询');
			await dialog.getByRole('button', { name: '查看', exact: true }).click();
			const shown = page.locator('dl[aria-label="完整信息"]');
			expect(await shown.or(dialog.getByRole('alert')).innerText()).toMatch(/419900\d{11}[\dX]/);
			expect(page.url()).toBe(watched().page.url());
			await context.clock.fastForward(61_000);
			await shown.waitFor({ state: 'detached' });
			expect(await page.content()).not.toMatch(/419900\d{11}[\dX]/);
			const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
			expect(kept).not.toMatch(/\d{15}/);
		} finally {
			await context.close();
		}
	});
}
