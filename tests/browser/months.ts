import { expect, test } from 'vitest';
import { visit, type Watched } from './chromium.ts';
import { rowOf, texts } from './seen.ts';

/** 趋势 and 对比. */
export function monthsCompared(watched: () => Watched): void {
	const rowText = async (name: string) => (await rowOf(watched().page, name).innerText()).replaceAll(/\s+/g, '');

	test('趋势：口径不同的月份不比升降，线条断开处说明；画哪些单位写在地址里', async () => {
		const { page } = watched();
		await visit(page, '/trends');
		const [sentence] = await texts(page, 'main p >> text=10月全市发放成功率');
		expect(sentence).toBe('10月全市发放成功率99.54%，上月99.74%，口径不同，不比升降；上年同月没有数据。');
		expect(await texts(page, 'main .note >> text=口径不同，线条断开')).toHaveLength(1);
		await page.getByText('口径断点').waitFor();
		await page.getByRole('navigation', { name: '画出的单位' }).getByRole('link', { name: '殷都区' }).click();
		await page.waitForURL(/units=410500%2C410505/);
		await page.getByRole('link', { name: '两种口径并列' }).click();
		await page.waitForURL(/rules=both/);
		await page.getByText('殷都区 首次打卡').waitFor();
		await page.getByRole('button', { name: '数据表' }).click();
		expect(await rowText('殷都区')).toMatch(/^殷都区99\.92%首次99\.92%累计.*98\.34%首次97\.76%累计98\.34%$/);
	});

	test('对比：各项指标与上月、上年同月，五个环节，我市数值', async () => {
		const { page } = watched();
		await visit(page, '/comparison');
		expect(await rowText('应发人次')).toMatch(/^应发人次39,10061,278少22,178（少36\.2%）——$/);
		const told = page.getByRole('region', { name: '我市数值：上级的与本系统的' });
		expect(await told.innerText()).toContain('发放成功率：上级99.54%，本系统99.54%，相同。');
		await page.getByRole('button', { name: '数据表' }).click();
		const stages = await texts(page, 'table:has(> caption:text("五个环节的批次")) tbody tr');
		expect(stages.map((text) => text.slice(0, 2))).toEqual(['提交', '验证', '发放', '反馈', '公示']);
		expect(stages[2]).toMatch(/^发放[\d,]+39,10098\.97%/);
		expect(await rowText('非直达资金')).toMatch(/^非直达资金3124,549/);
		await page.getByRole('link', { name: '应发人次' }).click();
		await page.waitForURL(/trends\?indicator=due/);
	});
}
