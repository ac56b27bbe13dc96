import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visit, type Watched } from './chromium.ts';

const pages = [
	'/',
	'/?scope=ytd',
	'/rankings',
	'/lagging?region=410505',
	'/trends?units=410500,410505',
	'/comparison?region=410505',
	'/lagging?region=410526&scope=ytd&indicator=pushRate',
	'/sprint?region=410505&at=2023-10-28',
	'/targets',
	'/reasons',
	'/findings',
	'/roster-check',
	'/findings/rules',
	'/ledger',
	'/ledger/sample',
	'/imports/formats',
	'/account',
	'/meeting?slide=2',
	'/meeting?slide=3',
	'/failures?region=410505',
	'/timeliness?by=bank',
	'/publicity?stage=after&state=missing',
	'/publicity/sheet',
	'/cards?by=bank',
	'/policy-list?scope=ytd',
	'/policy-list/form',
	'/funds?scope=ytd',
	'/funds?by=project&state=waiting',
	'/funds/settlement?scope=ytd',
	'/funds/statement',
	'/funds/performance',
	'/banks?region=410505',
	'/monitoring-table',
	'/monitoring-table?region=410599',
	'/imports',
	'/imports/completeness?unit=410526',
	'/imports/unmatched',
	'/changes',
	'/benchmarks',
	'/rules',
	'/notices',
	'/notices/2023-10?panel=versions&version=1',
	'/notices/2023-10?panel=check',
	'/notices/2023-10?panel=head',
	'/notices/check',
	'/notices/templates',
	'/notices/templates?form=bank',
];

/** What is left of A4 between the margins of styles/print.css, in points of the screen. */
const paper = { width: 703, height: 1024 };

/** axe finds nothing on any page, in light, dark and on paper, where nothing is cut off; the page has complained of nothing. */
export function accessible(watched: () => Watched): void {
	test.each(pages)('%s', async (path) => {
		const { page, complaints } = watched();
		await page.emulateMedia({ colorScheme: 'light' });
		await visit(page, path, { waitUntil: 'networkidle' });
		expect(await violations(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await violations(page, 'color-contrast', 'link-in-text-block')).toEqual([]);
		const window = page.viewportSize() ?? paper;
		await page.setViewportSize(paper);
		await page.emulateMedia({ colorScheme: 'light', media: 'print' });
		expect(await page.evaluate(cutOff)).toEqual([]);
		expect(await violations(page, 'color-contrast')).toEqual([]);
		await page.emulateMedia({ media: 'screen' });
		await page.setViewportSize(window);
		expect(complaints.splice(0)).toEqual([]);
	});
}

/** What is wider than the place that it is shown in, where the rest can't be moved into view. */
function cutOff(): string[] {
	const all = [...document.querySelectorAll('main *')].filter(({ clientWidth }) => clientWidth > 2);
	const cut = all.filter(
		(one) => getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1,
	);
	return cut.map((one) => `${one.className}: ${one.scrollWidth} in ${one.clientWidth}`);
}

/** What axe finds, by some rules or all; of what passes it names one element a rule: naming all takes most of its time. */
async function violations(page: Page, ...rules: string[]) {
	const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
	const { violations: found, passes } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze();
	expect(passes).not.toEqual([]);
	return found.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ target }) => target) }));
}
