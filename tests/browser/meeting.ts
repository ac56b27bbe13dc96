import { expect, test } from 'vitest';
import { live, patience, visit, type Watched } from './chromium.ts';
import { picture } from './picture.ts';

/** 会商: the month's story on a screen, and on paper. */
export function meeting(watched: () => Watched): void {
	const title = () => watched().page.locator('.slide.current h1').innerText();

	test('会商：从总览进，按键翻页，地址留住第几页，Esc回总览', async () => {
		const { page } = watched();
		await visit(page, '/?month=2023-10');
		await page.getByRole('link', { name: '会商', exact: true }).click();
		await page.waitForURL(/\/meeting\?month=2023-10/);
		expect(await title()).toBe('10月全市发放成功率99.54%，低于全省平均0.4个百分点');
		await page.keyboard.press('ArrowRight');
		await page.waitForURL(/slide=2/);
		expect(await title()).toMatch(/^5个单位低于全省平均，殷都区一家占全市未成功人次的87\.\d%$/);
		await picture(page, '8-meeting');
		await page.keyboard.press('t');
		await page.waitForURL(/table=true/);
		expect(await page.getByRole('columnheader', { name: '达标还差' }).isVisible()).toBe(true);
		await page.reload();
		await live(page);
		expect(await title()).toContain('5个单位低于全省平均');
		await page.keyboard.press('End');
		await page.waitForURL(/slide=9/);
		expect(await page.getByRole('link', { name: '下一页' }).count()).toBe(0);
		await page.keyboard.press('Escape');
		await page.waitForURL((url) => url.pathname === '/' && url.searchParams.get('month') === '2023-10');
	});

	test('会商：每页都在一屏之内，一页不多于三个大数字、三个问题', async () => {
		const { page } = watched();
		for (let slide = 1; slide <= 9; slide++) {
			await visit(page, `/meeting?month=2023-10&slide=${slide}`);
			const shown = page.locator('.slide.current');
			const [deck, height] = [
				await page.locator('.deck').boundingBox(),
				await shown.evaluate((node) => node.scrollHeight),
			];
			expect({ slide, fits: height <= (deck?.height ?? 0) }).toEqual({ slide, fits: true });
			expect(await shown.locator('li').count()).toBeLessThanOrEqual(3);
			expect(await shown.locator('.value').count()).toBeLessThanOrEqual(3);
		}
	});

	test('会商：放映时每五分钟问一次，不因没有操作而退出登录', async () => {
		const { page } = watched();
		const context = await page
			.context()
			.browser()
			?.newContext({ baseURL: new URL(page.url()).origin });
		if (!context) throw new Error('There is a browser');
		context.setDefaultTimeout(patience);
		const shown = await context.newPage();
		await shown.clock.install();
		await visit(shown, '/meeting?month=2023-10');
		const asked: string[] = [];
		shown.on('request', (request) => {
			const { pathname } = new URL(request.url());
			// Parts of the page's program may still be on their way.
			if (pathname.startsWith('/api/')) asked.push(pathname);
		});
		await shown.clock.fastForward('04:30');
		expect(asked).toEqual([]);
		await shown.clock.fastForward('00:40');
		await expect.poll(() => asked, { timeout: patience }).toEqual(['/api/meta']);
		await context.close();
	});

	test('会商：没有个人的资料；打印是全部各页', async () => {
		const { page } = watched();
		await page.emulateMedia({ media: 'print' });
		const pages = page.locator('.slide');
		expect(await pages.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(9);
		expect(await page.locator('.deck').innerText()).not.toMatch(/\*\*|\d{15}/);
		await page.emulateMedia({ media: 'screen' });
	});
}
