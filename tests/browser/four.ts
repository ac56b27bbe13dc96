import { read as readBook } from '@e965/xlsx';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { NoticeDocument } from '../../analytics/contract/index.ts';
import { visit, type Watched } from './chromium.ts';

const at = '2023-09-20T09:30:00';
const forms = [
	{ form: 'notice' },
	{ form: 'county', about: '410505' },
	{ form: 'dispatch' },
	{ form: 'notice', at },
	{ form: 'dispatch', at },
] as const satisfies Record<string, string>[];

const bare = (text: string) => text.replaceAll(/[\s\u200b]+/g, '');

/** What the page, the JSON, the DOCX and the XLSX of a notice state, held against each other. */
export function fourForms(watched: () => Watched): void {
	test.each(forms)('%o：页面、JSON、DOCX、XLSX 说的是同样的数', { timeout: 180_000 }, async (asked) => {
		const { page } = watched();
		const query = new URLSearchParams(asked).toString();
		const get = (path: string) => page.request.get(`/api/notices/2023-09${path}`, { timeout: 60_000 });
		const { paragraphs, annexes } = NoticeDocument.parse(await (await get(`?${query}`)).json());
		const stated = paragraphs.map(({ runs }) => bare(runs.map(({ text }) => text).join('')));
		const figures = paragraphs.flatMap(({ runs }) => runs.flatMap(({ text, figure }) => (figure ? [bare(text)] : [])));
		expect(figures.length).toBeGreaterThan(20);
		if ('at' in asked) expect(stated.join('')).toContain('截至2023年9月20日9点30分');

		await visit(page, `/notices/2023-09?${query}`);
		await page.locator('[data-paragraph]').first().waitFor({ timeout: 60_000 });
		expect((await page.locator('[data-paragraph]').allInnerTexts()).map(bare)).toEqual(stated);
		expect((await page.locator('[data-paragraph] .figure').allInnerTexts()).map(bare)).toEqual(figures);

		const docx = await (await get(`/document?format=docx&${query}`)).body();
		const written = bare((await mammoth.extractRawText({ buffer: docx })).value);
		for (const text of stated) expect(written).toContain(text);
		const cells = annexes.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
		for (const text of new Set(cells.map((cell) => bare(cell.text)))) expect(written).toContain(text);

		const book = readBook(await (await get(`/document?format=xlsx&${query}`)).body());
		expect(book.SheetNames).toHaveLength(annexes.length);
		for (const [place, { rows }] of annexes.entries()) {
			const sheet = Object.values(book.Sheets[book.SheetNames[place] ?? ''] ?? {});
			const values = sheet.flatMap((cell) => (typeof cell?.v === 'number' ? [cell.v] : []));
			const numbers = rows.flatMap((row) => row.cells.flatMap(({ number }) => number ?? []));
			const isThere = (number: number) =>
				values.some((value) => value === number || Math.abs(value * 100 - number) < 1e-9);
			expect(numbers.filter((number) => !isThere(number))).toEqual([]);
		}
	});
}
