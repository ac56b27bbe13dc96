import { expect, test } from 'vitest';
import { visit, type Watched } from './chromium.ts';

/** 失败记录: a list of any length is scrolled; its columns are chosen. */
export function scrolled(watched: () => Watched): void {
	const list = () => watched().page.getByRole('region', { name: '记录列表' });
	const rows = () => list().locator('tbody tr[data-index]');

	/** Waits until the list says that a row is the last in view, and all that it shows is there; gives how many there are. */
	async function shownTo(last: RegExp): Promise<string> {
		const place = watched().page.getByText(last);
		await place.waitFor();
		await list().getByText('正在载入').first().waitFor({ state: 'detached' });
		return /共([\d,]+)条/.exec(await place.innerText())?.[1] ?? '';
	}

	test('十万条以上的记录滚动着看：只画看得见的，末尾也到得了，地址记下位置', async () => {
		const { page } = watched();
		await visit(page, '/failures?month=2023-10&scope=ytd&state=paid');
		const total = await shownTo(/^第1至\d+条，共[\d,]+条$/);
		expect(Number(total.replaceAll(',', ''))).toBeGreaterThan(100_000);
		await list().focus();
		await page.keyboard.press('End');
		await shownTo(new RegExp(`至${total}条，共${total}条$`));
		expect(await rows().count()).toBeLessThan(60);
		expect(await rows().last().getAttribute('data-index')).toBe(String(Number(total.replaceAll(',', '')) - 1));
		await page.waitForURL(/row=\d{6}/);
	});

	test('复制的地址打开同一处；打开一条记录再后退，还在那一处', async () => {
		const { page } = watched();
		const address = page.url();
		const row = new URL(address).searchParams.get('row') ?? '';
		const last = await rows().last().innerText();
		await page.goto('about:blank');
		await visit(page, address);
		const here = new RegExp(`^第${Number(row).toLocaleString('en')}至`);
		await shownTo(here);
		expect(await rows().last().innerText()).toBe(last);
		await rows().last().getByRole('link').click();
		await page.waitForURL(/record=/);
		await page.locator('section[aria-label^="记录 "]').waitFor();
		await shownTo(here);
		await page.goBack();
		await page.locator('section[aria-label^="记录 "]').waitFor({ state: 'detached' });
		await shownTo(here);
	});

	test('显示哪些列自己选，写在地址里；换了条件，从头看起', async () => {
		const { page } = watched();
		await page.getByText('显示的列', { exact: true }).click();
		await page.getByLabel('乡镇', { exact: true }).check();
		await page.getByLabel('证件号', { exact: true }).uncheck();
		await page.getByRole('button', { name: '显示', exact: true }).click();
		await page.waitForURL(/columns=/);
		await list().getByRole('columnheader', { name: '乡镇' }).waitFor();
		expect(await list().getByRole('columnheader', { name: '证件号' }).count()).toBe(0);
		await list().getByRole('link', { name: /^金额/ }).click();
		await page.waitForURL(/sort=-amount/);
		await shownTo(/^第1至/);
		expect(new URL(page.url()).searchParams.has('row')).toBe(false);
	});

	test('常用条件：存下来，换一个月点一下就是；删得掉', async () => {
		const { page } = watched();
		const menu = page.getByText('常用条件', { exact: true });
		const kept = () => page.locator('details', { has: menu });
		await visit(page, '/failures?month=2023-10&region=410505&state=outstanding');
		await menu.click();
		await kept().getByLabel('常用条件的名称').fill('殷都区遗留');
		await kept().getByRole('button', { name: '存现在的条件' }).click();
		await kept().getByText('已存为“殷都区遗留”。').waitFor();
		await visit(page, '/failures?month=2023-09&reason=F03');
		await menu.click();
		await kept().getByRole('link', { name: '殷都区遗留' }).click();
		await page.waitForURL(/month=2023-09&region=410505&state=outstanding$/);
		await menu.click();
		await kept().getByRole('button', { name: '删去常用条件 殷都区遗留' }).click();
		await kept().getByText('“殷都区遗留”已删去。').waitFor();
		await kept().getByRole('link').first().waitFor({ state: 'detached' });
	});
}
