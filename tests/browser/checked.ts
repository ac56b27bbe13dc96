import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { NoticeCheck } from '../../analytics/contract/index.ts';
import { partsOf, textOf } from '../notice/package.ts';
import { visit, type Watched } from './chromium.ts';
import { picture } from './picture.ts';
import { downloaded, texts } from './seen.ts';

const main = 'word/document.xml';

/** The same DOCX with the first place of some words altered. */
function altered(bytes: Buffer, was: string, put: string): Buffer {
	const parts = unzipSync(bytes);
	const text = strFromU8(parts[main] ?? new Uint8Array());
	if (!text.includes(was)) throw new Error(`${was} is not in the document`);
	return Buffer.from(zipSync({ ...parts, [main]: strToU8(text.replace(was, put)) }));
}

/** 校核 of a DOCX: the page, the JSON and the DOCX with comments say the same. */
export function checkPage(watched: () => Watched): void {
	test('系统写的9月通报改错一个数再上传：页面、JSON、批注稿都只说这一处，说的一样', async () => {
		const { page } = watched();
		const made = await page.request.get('/api/notices/2023-09/document?format=docx');
		const buffer = altered(await made.body(), '99.74%', '99.47%');
		await visit(page, '/notices/check');
		await page.locator('input[type=file]').setInputFiles({ name: '九月.docx', mimeType: 'application/zip', buffer });
		await page.getByText(/^2023-09，截至2023-10-01 00:00，对照现在的数据：共\d+处，/).waitFor({ timeout: 60_000 });
		expect(await texts(page, 'article p a.mismatch')).toEqual(['99.47%不符1']);
		const card = page.locator('article.mismatch');
		expect((await card.innerText()).replaceAll(/\s+/g, '')).toMatch(
			/^不符1\.发放成功率，全市当月文中写99\.47%系统算99\.74%[\d,]+÷[\d,]+原因与数据不符/,
		);
		await picture(page, '9-check');
		const json = await downloaded(page, page.getByRole('button', { name: '导出JSON' }));
		const { claims } = NoticeCheck.parse(JSON.parse(json.bytes.toString()));
		const unknown = claims.filter(({ verdict }) => verdict === 'unverifiable');
		expect(unknown).toEqual([]);
		const wrong = claims.filter(({ verdict }) => verdict === 'mismatch');
		expect(wrong.map(({ statedText, computedText }) => [statedText, computedText])).toEqual([['99.47%', '99.74%']]);
		const docx = await downloaded(page, page.getByRole('button', { name: '导出带批注的DOCX' }));
		const comments = partsOf(docx.bytes)['word/comments.xml'];
		expect(comments && textOf(comments)).toMatch(
			/^不符：全市，文中写99\.47%，系统算99\.74%（[\d,]+÷[\d,]+）。与数据不符；与同文另写的99\.74%矛盾$/,
		);
	}, 180_000);
}
