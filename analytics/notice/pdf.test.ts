import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headed, notice } from '../../tests/notice/sample.ts';
import type { NoticeParagraph } from '../contract/index.ts';
import { noticeDocx } from './docx.ts';
import { docxToPdf, findOffice } from './pdf.ts';

const work = mkdtempSync(join(tmpdir(), 'yikatong-pdf-'));
afterAll(() => rmSync(work, { recursive: true }));

/** Where a word stands, in points from the top left of the page. */
type Word = { text: string; left: number; top: number; right: number; bottom: number };
type Page = { width: number; height: number; words: Word[]; text: string };

/** The pages of a PDF as poppler reads them. */
function pagesOf(pdf: Buffer): Page[] {
	const path = join(work, 'read.pdf');
	writeFileSync(path, pdf);
	const boxes = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' });
	const texts = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).split('\f');
	return boxes
		.split('<page ')
		.slice(1)
		.map((page, place) => ({ ...sizeOf(page), words: wordsOf(page), text: plain(texts[place] ?? '') }));
}

function sizeOf(page: string) {
	const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
	return { width: Number(width), height: Number(height) };
}

function wordsOf(page: string): Word[] {
	const found = page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g);
	return [...found].map(([, left, top, right, bottom, text = '']) => ({
		...{ text, left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) },
	}));
}

const plain = (text: string) => text.replaceAll(/\s/g, '');
const mm = (millimetres: number) => (millimetres / 25.4) * 72;

let docx: Buffer;
let pages: Page[];

beforeAll(async () => {
	docx = await noticeDocx(headed);
	// A data folder may be named from where the server was started.
	pages = pagesOf(await docxToPdf(docx, { work: relative(process.cwd(), work) }));
}, 120_000);

test('转成PDF，文字一处不少、次序不变', async () => {
	const { value } = await mammoth.extractRawText({ buffer: docx });
	const printed = pages.map(({ text }, place) => text.replace(`—${place + 1}—`, '')).join('');
	// Heads come again on the second page of the second annex.
	const again = headed.annexes[1]!.columns.map(({ title }) => title).join('');
	const place = printed.lastIndexOf(again);
	expect(printed.slice(0, place) + printed.slice(place + again.length)).toBe(plain(value));
});

test('七面：正文四面，附件1横排一面，附件2两面，版记在最后一面', () => {
	expect(pages.map(({ width, height }) => (width > height ? '横' : '竖')).join('')).toBe('竖竖竖竖横竖竖');
	expect(pages.findIndex(({ text }) => text.startsWith('附件1'))).toBe(4);
	expect(pages.findIndex(({ text }) => text.startsWith('附件2'))).toBe(5);
	expect(pages.findIndex(({ text }) => text.includes('抄送：'))).toBe(6);
});

test('页码：单页居右、双页居左，各空一字；一字线上距版心下边缘7毫米；横排的页在纸的同一处', () => {
	for (const [place, { width, height, words }] of pages.entries()) {
		const isTurned = width > height;
		const dash = words.findLast(
			({ text, left, top }) => text === '—' && (isTurned ? left < mm(35) : top > mm(297 - 35)),
		);
		expect(dash, `第${place + 1}面`).toBeDefined();
		const middle = isTurned ? (dash!.left + dash!.right) / 2 : height - (dash!.top + dash!.bottom) / 2;
		expect(Math.abs(middle - mm(28)), `第${place + 1}面`).toBeLessThan(mm(1));
		const edge = isTurned ? height - dash!.bottom : width - dash!.right;
		if (place % 2 === 0) expect(Math.abs(edge - mm(26) - 14), `第${place + 1}面`).toBeLessThan(mm(1));
	}
	const second = pages[1]!.words.find(({ text, top }) => text === '—' && top > mm(297 - 35));
	expect(Math.abs(second!.left - mm(28) - 14)).toBeLessThan(mm(1));
});

test('没有一面只有落款：末段随落款到下一面', async () => {
	const line = (role: NoticeParagraph['role'], text: string, id: string): NoticeParagraph => ({
		...{ id, role, runs: [{ text, figure: null }] },
	});
	const lines = Array.from({ length: 18 }, (_, place) => line('body', `第${place + 1}段。`, `body.${place}`));
	const paragraphs = [
		...notice.paragraphs.filter(({ role }) => role === 'title' || role === 'addressee'),
		...lines,
		...notice.paragraphs.filter(({ role }) => role === 'signature' || role === 'date'),
	];
	const found = pagesOf(await docxToPdf(await noticeDocx({ ...notice, paragraphs, annexes: [] }), { work }));
	expect(found).toHaveLength(2);
	expect(found[0]!.text).toContain('第17段。');
	expect(found[1]!.text).toMatch(/^第18段。示范市财政局2023年11月3日/);
}, 120_000);

test('没有安装 LibreOffice，说怎样得到PDF', async () => {
	expect(findOffice({ SOFFICE_PATH: join(work, 'none') })).toBeNull();
	await expect(async () => docxToPdf(docx, { work, office: null })).rejects.toThrow(
		/没有安装 LibreOffice.*apt install.*另存为 PDF/,
	);
});

test('转换超时，或没有结果：说明，不留文件和进程', async () => {
	const slow = join(work, 'slow.sh');
	writeFileSync(slow, '#!/bin/sh\nsleep 60 &\nsleep 60\n');
	chmodSync(slow, 0o700);
	await expect(docxToPdf(docx, { work, office: slow, patience: 50 })).rejects.toThrow(/没有完成转换/);
	await expect(docxToPdf(docx, { work, office: '/bin/true' })).rejects.toThrow(/没有完成转换/);
	expect(readdirSync(work).filter((name) => name.startsWith('pdf-'))).toEqual([]);
});
