import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commented } from '../analytics/check_notice/docx_comment.ts';
import { docxOf } from '../analytics/check_notice/docx_new.ts';
import { mainPart, unpacked, xmlOf } from '../analytics/check_notice/docx_parts.ts';
import { docxParagraphs } from '../analytics/check_notice/docx_text.ts';
import { NoticeCheck } from '../analytics/contract/index.ts';
import { findOffice } from '../analytics/notice/pdf.ts';
import { run } from './cli/program.ts';
import { copySecondCity } from './loaded_city.ts';
import { all, partsOf, textOf } from './notice/package.ts';
import { temporaryFolder } from './second_city.ts';

const place = temporaryFolder();
const data = join(place.path, 'data');
const file = join(place.path, '通报.txt');
const text = '2023年4月全市发放失败遗留率98.76%。\n截至4月30日24点，有关单位尚需努力。';

beforeAll(async () => {
	await copySecondCity(data);
	writeFileSync(file, text);
});
afterAll(() => place.remove());

describe('check-notice', () => {
	test('打印每处不符和应有的数，有不符时退出码为1；JSON 和批注稿说的一样', async () => {
		const out = join(place.path, '校核.docx');
		const ended = await run(data, 'check-notice', file, '--out', out);
		expect([ended.status, ended.stderr]).toEqual([1, '']);
		expect(ended.stdout).toMatch(/^校核 2023-04，截至 2023-05-01 00:00:00：共1处，相符0，不符1，待核0。/);
		expect(ended.stdout).toMatch(/不符 {2}第1段“.*98\.76%”；系统算/);
		const asJson = await run(data, 'check-notice', file, '--json');
		const { claims } = NoticeCheck.parse(JSON.parse(asJson.stdout));
		expect(claims.map(({ verdict, statedText }) => [verdict, statedText])).toEqual([['mismatch', '98.76%']]);
		const comments = partsOf(readFileSync(out))['word/comments.xml'];
		expect(comments && textOf(comments)).toContain(`系统算${claims[0]?.computedText}`);
	});

	test.each([
		['check-notice'],
		['roster-check'],
		['ledger', '--in'],
		['monitoring-table', '--month', '2023-04', '--in'],
	])('没有这个文件、是文件夹：一句中文，退出码2（%s）', async (...command) => {
		for (const path of [join(place.path, '没有.docx'), place.path]) {
			const refused = await run(data, ...command, path);
			expect([refused.status, refused.stderr.trim()]).toEqual([2, `无法读取文件 ${path}`]);
		}
	});
});

describe('LibreOffice 打开再存的批注稿', () => {
	const sentence = '全市发放失败遗留率98.76%。';

	/** What LibreOffice makes of a document. */
	function converted(from: string, to: 'docx' | 'odt'): string {
		const folder = join(place.path, to);
		mkdirSync(folder, { recursive: true });
		const profile = `-env:UserInstallation=${pathToFileURL(join(place.path, 'profile')).href}`;
		execFileSync(findOffice() ?? '', [profile, '--headless', '--convert-to', to, '--outdir', folder, from], {
			stdio: 'ignore',
		});
		return join(folder, readdirSync(folder).find((name) => name.endsWith(to)) ?? '');
	}

	test('docx 到 docx、经 odt 再回来，批注的文字和位置都在', async () => {
		const parts = unpacked(await docxOf([sentence]));
		const document = xmlOf(parts, mainPart(parts));
		if (!document) throw new Error('no document');
		const paragraphs = docxParagraphs(document);
		const comments = [{ paragraph: 0, start: 9, end: 15, text: '不符：单位写错 <&{}' }];
		const marked = join(place.path, '批注.docx');
		writeFileSync(marked, commented(parts, { document, paragraphs }, comments, '2023-05-01T00:00:00+08:00'));
		for (const kept of [converted(marked, 'docx'), converted(converted(marked, 'odt'), 'docx')]) {
			const found = partsOf(readFileSync(kept));
			const [told, body] = [found['word/comments.xml'], found['word/document.xml']];
			expect(told && textOf(told)).toBe('不符：单位写错 <&{}');
			expect(body && textOf(body)).toContain(sentence);
			expect(body && all(body, 'commentRangeStart').length).toBe(1);
			expect(body && all(body, 'commentRangeEnd').length).toBe(1);
		}
	});
});
