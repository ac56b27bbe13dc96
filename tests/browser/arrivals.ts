import { expect, test } from 'vitest';
import { visit, type Watched } from './chromium.ts';
import { picture } from './picture.ts';
import { downloaded, texts } from './seen.ts';

/** 未匹配 and 数据到齐, after a feedback without its payment has been loaded. */
export function arrivals(watched: () => Watched): void {
	test('未匹配：从导入记录点到这个文件的行，原因和办法在旁边，条件写在地址里', async () => {
		const { page } = watched();
		await visit(page, '/imports');
		await page.getByRole('link', { name: '反馈_无明细.csv未匹配的1行' }).click();
		await page.waitForURL(/unmatched\?file=/);
		const groups = page.getByRole('region', { name: '按文件和原因' });
		expect((await groups.locator('tbody tr').allInnerTexts()).join().replaceAll(/\s+/g, '')).toBe(
			'反馈_无明细.csv银行反馈发放单未载入1第2行：没有这个单号的发放单导入含这个单号的发放单文件，导入后自动对上；如已导入，核对两个文件中单号的写法',
		);
		expect(await texts(page, 'section[aria-label="逐行"] tbody tr')).toEqual([
			'反馈_无明细.csv2银行反馈FF4041—发放单未载入没有这个单号的发放单',
		]);
		await page.getByText('导出清单').click();
		const { name, bytes } = await downloaded(page, page.getByRole('link', { name: '导出CSV' }));
		expect(name).toBe('未匹配.csv');
		expect(bytes.toString()).toContain('反馈_无明细.csv,,2,银行反馈,FF404,1,,发放单未载入');
		await page.getByRole('link', { name: /^去掉条件 文件/ }).click();
		await page.waitForURL((url) => !url.searchParams.has('file'));
	});

	test('数据到齐：10月已到齐，可以排名；各单位各种文件都有字有数', async () => {
		const { page } = watched();
		await page.getByRole('link', { name: '数据到齐' }).click();
		await page.waitForURL(/completeness/);
		const [sentence] = await texts(page, 'main p >> text=2023年10月数据');
		expect(sentence).toMatch(/^2023年10月数据已到齐，可以排名：11个单位的[\d,]+张发放单都有明细/);
		await page.getByRole('link', { name: /^滑县的\d家银行$/ }).click();
		await page.waitForURL(/unit=410526/);
		const banks = await texts(page, 'section[aria-label="各单位到齐情况"] tr.bank th');
		expect(banks).toContain('丙商业银行滑县支行');
		expect(await texts(page, 'main [role=note]')).toEqual([]);
	});

	test('少了一家单位的明细：到齐页说缺什么、怎么办，排名和总览有提示，点得到', async () => {
		const { page } = watched();
		const slip =
			'发放单号,项目编码,县区编码,代发银行,拨款时间,应发人次,应发金额\nFF405,2080502,410505,甲,2023-10-20 10:00:00,7,700\n';
		await visit(page, '/imports');
		await page
			.locator('input[type=file]')
			.setInputFiles({ name: '发放单_无明细.csv', mimeType: 'text/csv', buffer: Buffer.from(slip) });
		await page.locator('li', { hasText: '发放单_无明细.csv' }).getByText('1行：载入1行').waitFor();
		for (const path of ['/', '/rankings']) {
			await visit(page, path);
			const [note] = await texts(page, 'main [role=note]');
			expect(note).toMatch(
				/^10月数据没有到齐，名次和数字可能变动：殷都区1张发放单没有发放明细，单上应发7人次。看缺什么$/,
			);
		}
		await page.getByRole('link', { name: '看缺什么' }).click();
		await page.waitForURL(/completeness\?month=2023-10/);
		await page.getByText('没有到齐，暂不宜排名').waitFor();
		const [gap] = await texts(page, 'section[aria-label="缺什么"] tbody tr');
		expect(gap).toBe('殷都区1张发放单没有发放明细，单上应发7人次FF405暂不宜排名导入这些发放单的发放明细');
		await picture(page, '8-completeness');
		await visit(page, '/?month=2023-09');
		expect(await texts(page, 'main [role=note] >> text=没有到齐')).toEqual([]);
	});
}
