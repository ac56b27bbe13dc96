import { expect, test } from 'vitest';
import { visit, type Watched } from './chromium.ts';

/** 已发布 of the pages of a month that is not published: says so, and leads back. */
export function publishedPages(watched: () => Watched): void {
	test.each(['/lagging', '/targets', '/timeliness', '/banks', '/comparison', '/reasons'])(
		'%s：没有发布的月份看已发布的，说明还没有发布，点得回实时数字，后退也回得来',
		async (path) => {
			const { page } = watched();
			await visit(page, `${path}?month=2023-09&published=true`);
			await page.getByText('2023-09 还没有发布').waitFor();
			await page.getByRole('link', { name: '看实时数字' }).click();
			await page.waitForURL((url) => !url.searchParams.has('published'));
			await page.getByRole('link', { name: '累计', exact: true }).waitFor();
			await page.goBack();
			await page.getByText('2023-09 还没有发布').waitFor();
			expect(new URL(page.url()).searchParams.get('published')).toBe('true');
		},
	);

	test('月底冲刺点到失败记录，截止时点还在地址里，去掉就回到月末', async () => {
		const { page } = watched();
		await visit(page, '/sprint?month=2023-10&at=2023-10-25');
		await page
			.getByRole('link', { name: /，查看(遗留|待反馈)的记录$/ })
			.first()
			.click();
		await page.waitForURL(/failures\?.*at=2023-10-25/);
		await page.getByRole('link', { name: '去掉条件 截止：10月24日24时' }).click();
		await page.waitForURL((url) => !url.searchParams.has('at'));
	});

	test('失败记录和失败原因互相点得到，单位不变', async () => {
		const { page } = watched();
		await visit(page, '/failures?month=2023-10&region=410505');
		await page.getByRole('link', { name: '失败原因', exact: true }).last().click();
		await page.waitForURL(/reasons\?.*region=410505/);
		await page.getByRole('link', { name: '失败记录', exact: true }).last().click();
		await page.waitForURL(/failures\?.*region=410505/);
	});
}
