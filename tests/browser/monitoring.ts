import { expect, test } from 'vitest';
import { visit, type Watched } from './chromium.ts';
import { downloaded, rowOf } from './seen.ts';

/** 月监测表: filled in place, submitted, taken out and in again, given back, merged. */
export function monitoringFilled(watched: () => Watched): void {
	test('月监测表：填报、报送、退回，与系统不同的格有字有色', async () => {
		const { page } = watched();
		await visit(page, '/monitoring-table?month=2023-10');
		await page.getByText('11个单位中0个已报送').waitFor();
		expect((await rowOf(page, '内黄县').innerText()).replaceAll(/\s+/g, '')).toMatch(/^内黄县未填逾期—/);
		await page.getByRole('region', { name: '各单位报送情况' }).getByRole('link', { name: '内黄县' }).click();
		await page.waitForURL(/region=410527/);
		const cell = page.getByLabel(/^内黄县.*，应兑付人次$/).first();
		await cell.fill('999999');
		for (const [label, text] of Object.entries({
			...{ 填报单位: '内黄县财政局', 负责人: '甲', 填报人: '乙' },
			...{ 联系电话: '0372-0000000', 填报日期: '2023-10-24' },
		})) {
			await page.getByLabel(label, { exact: true }).fill(text);
			await page.getByLabel(label, { exact: true }).blur();
		}
		await page.getByRole('button', { name: '保存填报' }).click();
		await page.getByText('已保存。').waitFor();
		expect(await page.locator('td.hand').first().innerText()).toMatch(/手工，系统[\d,]+，差[\d,]+/);
		const { name, bytes } = await downloaded(page, page.getByRole('link', { name: '导出内黄县工作簿' }));
		expect(name).toBe('月监测表 2023-10 内黄县.xlsx');
		const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
		await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: bytes });
		await page.getByText('工作簿与系统一致，没有改动。').waitFor();
		await page.getByRole('button', { name: '报送月监测表' }).click();
		await page.getByText('已报送，修改须先退回').waitFor();
		expect(await page.getByLabel(/，应兑付人次$/).count()).toBe(0);
		await page.getByLabel('退回意见').fill('请核实应兑付人次');
		await page.getByRole('button', { name: '退回内黄县' }).click();
		await page.getByText('退回意见：请核实应兑付人次').waitFor();
		await page.getByRole('button', { name: '报送月监测表' }).click();
		await page.getByText('已报送，修改须先退回').waitFor();
	});

	test('月监测表：办公室汇总已报送的，说出谁没有报', async () => {
		const { page } = watched();
		await visit(page, '/monitoring-table?month=2023-10');
		await page.getByRole('button', { name: '汇总已报送的1个单位' }).click();
		await page.getByText(/^已汇总内黄县，未报送：市本级、文峰区/).waitFor();
		expect((await rowOf(page, '内黄县').innerText()).replaceAll(/\s+/g, '')).toMatch(/^内黄县已汇总逾期/);
	});
}
