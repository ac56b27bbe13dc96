import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Watched } from './chromium.ts';

const pages = [
	'/',
	'/?scope=ytd',
	'/rankings',
	'/lagging?region=410505',
	'/trends?units=410500,410505',
	'/comparison?region=410505',
	'/lagging?region=410526&scope=ytd&indicator=pushRate',
	'/sprint?region=410505&at=2023-10-28',
	'/failures?region=410505',
	'/timeliness?by=bank',
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
];

/** axe finds nothing on any page, in light and dark, and the page has complained of nothing. */
export function accessible(watched: () => Watched): void {
	test.each(pages)('%s', async (path) => {
		const { page, complaints } = watched();
		await page.emulateMedia({ colorScheme: 'light' });
		await page.goto(path, { waitUntil: 'networkidle' });
		expect(await violations(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await violations(page, 'color-contrast', 'link-in-text-block')).toEqual([]);
		expect(complaints.splice(0)).toEqual([]);
	});
}

/** What axe finds, by some rules or all; of what passes it names one element a rule: naming all takes most of its time. */
async function violations(page: Page, ...rules: string[]) {
	const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
	const { violations: found, passes } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze();
	expect(passes).not.toEqual([]);
	return found.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ target }) => target) }));
}
