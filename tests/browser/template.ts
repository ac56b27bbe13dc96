import { expect, test } from 'vitest';
import { visit, type Watched } from './chromium.ts';
import { rowOf, texts } from './seen.ts';

/** 通报模板: written, tried out, saved with a reason, taken back. */
export function templatePage(watched: () => Watched): void {
	const area = () => watched().page.getByLabel('模板的文字');
	const sheet = () => watched().page.locator('article.sheet');
	const tryOut = () => watched().page.getByRole('button', { name: '试写' }).click();

	test('从通报点到模板；打开就用最近一个月试写', async () => {
		const { page } = watched();
		await visit(page, '/notices');
		await page.getByRole('link', { name: '通报模板' }).click();
		await page.waitForURL(/\/notices\/templates/);
		await sheet().getByText('关于2023年10月全市').waitFor({ timeout: 60_000 });
		expect(await area().inputValue()).toContain('标题：关于{月份}全市');
	}, 180_000);

	test('写错的地方在原处标出，用中文说哪里、怎么办，点一下就到那里', async () => {
		const { page } = watched();
		await area().fill('标题：{月份}通报\n正文：全市发放{累计.全市.发放人数}。');
		await tryOut();
		await page.getByText('有1处要改正').waitFor({ timeout: 60_000 });
		const [said] = await texts(page, '[role=alert] li');
		expect(said).toMatch(/^第2行第8字：没有“累计\.全市\.发放人数”，最接近的是“累计\.全市\.发放人次”/);
		expect(await page.locator('.lines mark').allInnerTexts()).toEqual(['{累计.全市.发放人数}']);
		await page.getByRole('button', { name: '第2行第8字' }).click();
		expect(await area().evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe(17);
	}, 180_000);

	test('有错的不能保存；从列表插入数字，试写不保存', async () => {
		const { page } = watched();
		await page.getByLabel('改了什么').fill('试用');
		await page.getByRole('button', { name: '保存新版' }).click();
		await page.getByText('有1处要改正').waitFor();
		await area().fill('标题：{月份}通报\n正文：全市发放');
		await page.getByRole('button', { name: '插入数字' }).click();
		await page.getByRole('combobox', { name: /插入数字/ }).fill('累计.全市.发放人次');
		await page.getByRole('option', { name: /^累计\.全市\.发放人次\s/ }).click({ timeout: 60_000 });
		expect(await area().inputValue()).toBe('标题：{月份}通报\n正文：全市发放{累计.全市.发放人次}');
		await tryOut();
		await sheet()
			.getByText(/^全市发放[\d.]+万?人次$/)
			.waitFor({ timeout: 60_000 });
		expect(await page.getByText('随系统安装的模板').count()).toBe(1);
		expect(await page.getByRole('rowheader', { name: /^第\d+版/ }).count()).toBe(0);
	}, 180_000);

	test('保存要写明改了什么，各版记着谁、何时、为什么；恢复系统自带的', async () => {
		const { page } = watched();
		await page.getByLabel('改了什么').fill('只说人次');
		await page.getByRole('button', { name: '保存新版' }).click();
		await page.getByText('已保存为第1版').waitFor({ timeout: 60_000 });
		expect((await rowOf(page, '第1版（现用）').innerText()).replaceAll(/\s+/g, '')).toMatch(
			/^第1版（现用）只说人次\d+月\d+日.*网页放入编辑框$/,
		);
		await page.getByLabel('改了什么').fill('试完了');
		await page.getByRole('button', { name: '恢复系统自带的模板' }).click();
		await page.getByText('已恢复系统自带的模板。').waitFor({ timeout: 60_000 });
		await rowOf(page, '第2版（现用）').getByText('恢复系统自带的模板：试完了').waitFor();
		expect(await area().inputValue()).toContain('标题：关于{月份}全市');
	}, 180_000);

	test('简报的模板按一个单位试写；换单位、换月份，没保存的文字还在', async () => {
		const { page } = watched();
		await page.getByRole('link', { name: '县（市、区）简报' }).click();
		await page.waitForURL(/form=county/);
		await page.getByLabel('试写给').waitFor();
		await area().fill('标题：{本单位.名称}{月份}');
		await page.getByLabel('试写给').selectOption({ label: '滑县' });
		await sheet().getByText('滑县2023年10月').waitFor({ timeout: 60_000 });
		await page.getByRole('link', { name: '上一月' }).click();
		await sheet().getByText('滑县2023年9月').waitFor({ timeout: 60_000 });
		expect(await area().inputValue()).toBe('标题：{本单位.名称}{月份}');
	}, 180_000);

	test('没有错误，没有发往别处的请求', () => {
		expect(watched().complaints).toEqual([]);
	});
}
