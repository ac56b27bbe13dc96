import { describe, expect, test } from 'vitest';
import { live, visit, type Watched } from './chromium.ts';
import { picture } from './picture.ts';
import { texts } from './seen.ts';

/** 通报: from the list of months to a notice that is made final, by keyboard where a clerk writes. */
export function notice(watched: () => Watched): void {
	const paragraph = (id: string) => watched().page.locator(`[data-paragraph="${id}"]`);
	const words = async (id: string) => (await paragraph(id).innerText()).replaceAll('\u200b', '');
	const save = async () => {
		const { page } = watched();
		await page.keyboard.press('Control+s');
		await page.getByText(/已保存为第\d+稿。/).waitFor({ timeout: 60_000 });
		await page.getByText('有没保存的修改').waitFor({ state: 'detached', timeout: 60_000 });
	};

	describe('通报', () => {
		test('从列表打开；点一个数字，看到它的算式、口径和记录', async () => {
			const { page } = watched();
			await visit(page, '/notices');
			await page.getByRole('link', { name: '2023年10月通报' }).click();
			await paragraph('当月总体').locator('.figure', { hasText: '99.54%' }).click({ timeout: 60_000 });
			await page.waitForURL(/figure=/);
			const [source] = await texts(page, 'dl[aria-label="选中数字的来源"]');
			expect(source).toMatch(/^数字当月\.全市\.发放成功率正文写99\.54%指标发放成功率算式38,920÷39,100范围全市，当月/);
			await page.reload();
			await live(page);
			await page.getByText('38,920÷39,100').waitFor({ timeout: 60_000 });
			await picture(page, '8-notice');
		}, 180_000);

		test('改文字、插入数字，只用键盘；手工写的数字标出', async () => {
			const { page } = watched();
			await paragraph('要求引言').focus();
			await page.keyboard.press('Home');
			await page.keyboard.type('共3项，滑县');
			await page.keyboard.press('Control+Enter');
			const field = page.getByRole('combobox', { name: /插入数字/ });
			await field.fill('累计 滑县 发放成功率');
			await page.getByRole('option', { name: /^累计\.滑县\.发放成功率\s*99/ }).waitFor({ timeout: 60_000 });
			await page.keyboard.press('Enter');
			await page.keyboard.type('。');
			expect(await words('要求引言')).toMatch(/^共3项，滑县99\.\d+%。各单位/);
			await paragraph('引言').focus();
			expect(await paragraph('要求引言').locator('.hand').allInnerTexts()).toEqual(['3']);
			await paragraph('要求引言').focus();
			await page.keyboard.press('Control+z');
			expect(await words('要求引言')).toMatch(/^共3项，滑县99\.\d+%各单位/);
			await page.keyboard.press('Control+y');
			await save();
		}, 180_000);

		test('保存后重新打开，文字还在；提意见、解决', async () => {
			const { page } = watched();
			await visit(page, '/notices/2023-10?panel=comments');
			await paragraph('要求引言').waitFor({ timeout: 60_000 });
			expect(await words('要求引言')).toMatch(/^共3项，滑县99\.\d+%。各单位/);
			await paragraph('要求引言').click();
			await page.getByLabel(/提意见/).fill('是不是3项');
			await page.getByRole('button', { name: '提意见' }).click();
			await page.getByText('未解决').waitFor({ timeout: 60_000 });
			expect(await texts(page, 'nav[aria-label="核对的各项"] >> text=意见')).toEqual(['意见1']);
			await page.getByRole('button', { name: '已解决' }).click();
			await page.getByRole('button', { name: '重新打开' }).waitFor({ timeout: 60_000 });
		}, 180_000);

		test('分段和合段；各稿写明谁、何时、改了什么，能恢复', async () => {
			const { page } = watched();
			const before = await page.locator('[data-paragraph]').count();
			await paragraph('引言').focus();
			await page.keyboard.press('End');
			await page.keyboard.press('Enter');
			await page.keyboard.type('另起一段');
			expect(await page.locator('[data-paragraph]').count()).toBe(before + 1);
			await save();
			await visit(page, '/notices/2023-10?panel=versions&version=2');
			await page.locator('ins', { hasText: '另起一段' }).waitFor({ timeout: 60_000 });
			await page.getByRole('button', { name: '恢复第1稿' }).click();
			await page.getByText('恢复第1稿', { exact: true }).first().waitFor({ timeout: 60_000 });
			await page.getByText('草稿第3稿').waitFor({ timeout: 60_000 });
			expect(await page.locator('[data-paragraph]').count()).toBe(before);
		}, 180_000);

		test('手写错的数字在纸面上标色、波浪线、页边编号，与右边校核的卡片同号；一按改成联动的系统数', async () => {
			const { page } = watched();
			await visit(page, '/notices/2023-10');
			await paragraph('累计总体').focus();
			await page.keyboard.press('Home');
			await page.keyboard.type('遗留率0.3%。');
			await page.locator('nav[aria-label="核对的各项"] a', { hasText: '校核' }).click();
			await page.getByRole('button', { name: '重新校核' }).click({ timeout: 60_000 });
			const mark = page.getByRole('button', { name: '不符1：0.3%' });
			await mark.waitFor({ timeout: 60_000 });
			const painted = () => page.evaluate(() => [...(CSS.highlights.get('claim-mismatch') ?? [])].map(String));
			expect(await painted()).toContain('0.3%');
			expect(await texts(page, '.outline button b')).toContain('1处不符');
			await mark.focus();
			await page.keyboard.press('Enter');
			const card = page.locator('article.mismatch:focus');
			expect((await card.locator('h3').innerText()).replaceAll(/\s+/g, '')).toBe('不符1.发放失败遗留率，全市累计');
			await picture(page, '8-notice-check');
			await card.getByRole('button', { name: '改为0.3‰' }).click();
			await mark.waitFor({ state: 'detached', timeout: 60_000 });
			expect(await painted()).not.toContain('0.3%');
			expect(await paragraph('累计总体').locator('.figure').first().innerText()).toBe('0.3‰');
			await page.getByRole('button', { name: '撤销' }).click();
			await page.getByRole('button', { name: '撤销' }).click();
			expect(await words('累计总体')).not.toContain('遗留率0.3%');
		}, 180_000);

		test('纸面大小用键盘选，在地址里，打开链接还是这样大', async () => {
			const { page } = watched();
			const width = () => page.locator('.sheet').evaluate((sheet) => Math.round(sheet.getBoundingClientRect().width));
			await visit(page, '/notices/2023-10');
			const fitted = await width();
			await page.getByLabel('纸面大小').focus();
			await page.keyboard.press('ArrowDown');
			await page.waitForURL(/zoom=75/);
			await page.keyboard.press('ArrowDown');
			await page.waitForURL(/zoom=100/);
			expect(await width()).toBe(794);
			await page.reload();
			await live(page);
			expect(await width()).toBe(794);
			await page.getByLabel('纸面大小').selectOption('');
			await page.waitForURL((url) => !url.searchParams.has('zoom'));
			expect(await width()).toBe(fitted);
		}, 180_000);

		test('定稿：和月份一起发布，定稿的样子不能改', async () => {
			const { page } = watched();
			await visit(page, '/notices/2023-10?panel=final');
			await page.getByRole('button', { name: '冻结并发布' }).waitFor({ timeout: 60_000 });
			await page.getByText('正在检查数据、意见和全文的数字').waitFor({ state: 'hidden', timeout: 60_000 });
			for (const box of await page.getByRole('checkbox').all()) await box.check();
			if (await page.getByLabel('为什么仍要定稿').isVisible()) await page.getByLabel('为什么仍要定稿').fill('已核对');
			await page.getByRole('button', { name: '冻结并发布' }).click();
			await page.getByRole('link', { name: '看定稿' }).click({ timeout: 500_000 });
			await page.waitForURL(/revision=1/);
			await page.getByText('这是第1次发布时定稿的通报').waitFor({ timeout: 60_000 });
			expect(await texts(page, 'article.sheet >> text=共3项，滑县')).toHaveLength(1);
			expect(await page.locator('article.sheet [contenteditable]').count()).toBe(0);
		}, 600_000);

		test('从列表另写一份：县、部门、银行的简报和季调度，保存后列在表中', async () => {
			const { page } = watched();
			const titles: string[] = [];
			for (const form of ['县（市、区）简报', '部门简报', '银行简报', '季调度']) {
				await visit(page, '/notices', { waitUntil: 'networkidle' });
				await page.getByLabel('形式').selectOption({ label: form });
				if (form === '县（市、区）简报') await page.getByLabel('给谁').selectOption({ label: '滑县' });
				if (form === '季调度') expect(await page.getByLabel('给谁').count()).toBe(0);
				await page.getByRole('link', { name: '打开' }).click();
				await page.waitForURL(/\/notices\/2023-10\?form=/);
				await paragraph('标题1').waitFor({ timeout: 60_000 });
				titles.push(await words('标题1'));
			}
			expect(titles[0]).toBe('关于滑县2023年10月惠民惠农财政补贴资金“一卡通”发放情况的简报');
			expect(titles[1]).toMatch(/^关于.+2023年10月.*发放情况的简报$/);
			expect(titles[2]).toMatch(/^关于.+2023年10月.*代发情况的简报$/);
			expect(titles[3]).toMatch(/^2023年第?[四4]季度.*调度材料$/);
			await paragraph('引言').focus();
			await page.keyboard.press('Home');
			await page.keyboard.type('按要求，');
			await save();
			await visit(page, '/notices');
			expect(await texts(page, 'tbody tr:has(a[href$="form=dispatch"]) td:nth-child(3)')).toEqual(['草稿第1稿']);
		}, 180_000);

		test('没有错误，没有发往别处的请求', () => {
			expect(watched().complaints).toEqual([]);
		});
	});
}
