import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { smallPng } from './small_png.ts';

/** Where the user guide's pictures go: YIKATONG_PICTURES=docs/guide npx vitest run tests/browser.test.ts. Unset, none. */
const folder = process.env.YIKATONG_PICTURES;

/** A picture of the window as a reader of docs/user-guide.zh-CN.md sees it, with the pointer out of the way. */
export async function picture(page: Page, name: string): Promise<void> {
	if (!folder) return;
	await page.mouse.move(0, 0);
	await page.waitForLoadState('networkidle');
	await writeFile(join(folder, `${name}.png`), smallPng(await page.screenshot()));
}
