import type { Browser } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, visit } from './chromium.ts';

/** A page for each part of the dashboard that has a program of its own. */
const pages = [
	...[
		'/',
		'/rankings',
		'/lagging?region=410505',
		'/targets',
		'/timeliness',
		'/publicity',
		'/cards',
		'/policy-list',
		'/funds',
		'/trends',
		'/comparison',
		'/banks',
	],
	...['/monitoring-table', '/failures', '/reasons', '/findings', '/notices', '/notices/2023-10', '/notices/check'],
	...['/notices/templates', '/changes', '/imports', '/imports/formats', '/benchmarks', '/rules', '/audit', '/users'],
	...[
		'/sprint?region=410505',
		'/meeting?slide=8',
		'/ledger',
		'/ledger/sample',
		'/findings/rules',
		'/roster-check',
		'/imports/unmatched',
	],
];

/** What Chrome 110 to 140 brought to JavaScript and the page, as far as a library may reach for it. */
const younger = {
	'Array.prototype': ['toSorted', 'toReversed', 'toSpliced', 'with'],
	Array: ['fromAsync'],
	Object: ['groupBy'],
	Map: ['groupBy'],
	'Map.prototype': ['getOrInsert', 'getOrInsertComputed'],
	Promise: ['withResolvers', 'try'],
	'Set.prototype': ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf'],
	'Iterator.prototype': ['map', 'filter', 'take', 'drop', 'toArray', 'forEach', 'some', 'every', 'find', 'reduce'],
	'String.prototype': ['isWellFormed', 'toWellFormed'],
	RegExp: ['escape'],
	URL: ['canParse', 'parse'],
	AbortSignal: ['any'],
	'ArrayBuffer.prototype': ['transfer'],
	'Document.prototype': ['startViewTransition'],
	'HTMLElement.prototype': ['showPopover', 'hidePopover', 'togglePopover'],
	'Element.prototype': ['moveBefore', 'setHTMLUnsafe', 'getHTML'],
};

/** The dashboard in a browser from which all that is taken away that the last Chromium for Windows 7 (109) does not have. */
export function oldest(browser: () => Browser, address: () => string): void {
	test('Chromium 109没有的，页面都不用', async () => {
		const { page, complaints } = await openPage(browser(), address());
		await page.addInitScript((names) => {
			for (const [path, members] of Object.entries(names)) {
				const [head = '', ...rest] = path.split('.');
				let owner: unknown = Reflect.get(globalThis, head);
				for (const name of rest) owner = owner ? Reflect.get(Object(owner), name) : undefined;
				for (const member of members) if (owner) Reflect.deleteProperty(Object(owner), member);
			}
		}, younger);
		for (const path of pages) {
			await visit(page, path, { waitUntil: 'networkidle' });
			expect({ path, complaints: complaints.splice(0) }).toEqual({ path, complaints: [] });
		}
		expect(await page.evaluate(() => 'toSorted' in Array.prototype || 'groupBy' in Map)).toBe(false);
		await page.context().close();
	});
}
