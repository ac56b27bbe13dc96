import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { notice } from '../../tests/notice/sample.ts';
import { openFolder } from '../../ingest/folder.ts';
import { noticeDocx } from '../notice/docx.ts';
import { noticeWorkbook } from '../notice/workbook.ts';
import type { NoticeFileQuery } from '../contract/index.ts';
import { openLog } from '../log.ts';
import { noticeDownload } from './notice_download.ts';
import { problems } from './problem.ts';

const root = mkdtempSync(join(tmpdir(), 'yikatong-download-'));
const asked: NoticeFileQuery[] = [];
let server: Server;

/** The action with an invented notice in place of the text engine's. */
beforeAll(async () => {
	const folder = openFolder(root);
	const { path, handlers } = noticeDownload({ folder }, async (query) => {
		asked.push(query);
		return query.month === '2023-09' ? { ...notice, annexes: [] } : notice;
	});
	const app = express().get(path, ...handlers);
	app.use(problems({ log: openLog(root), onFatal: () => {} }));
	server = createServer(app);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
	server.close();
	rmSync(root, { recursive: true });
});

function get(path: string): Promise<Response> {
	const bound = server.address();
	return fetch(`http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}${path}`);
}

const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

test('DOCX，以标题为文件名', async () => {
	const answer = await get('/api/notices/2023-10/document?form=notice');
	expect(answer.headers.get('content-type')).toMatch(/wordprocessingml/);
	const name = decodeURIComponent(
		/filename\*=UTF-8''(.*)$/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '',
	);
	expect(name).toBe('关于2023年10月份全市惠民惠农财政补贴资金“一卡通”发放情况的通报.docx');
	expect((await bytesOf(answer)).equals(await noticeDocx(notice))).toBe(true);
	expect(asked.at(-1)).toMatchObject({ month: '2023-10', form: 'notice', format: 'docx' });
});

test('附件的 XLSX；没有附件就说明', async () => {
	const answer = await get('/api/notices/2023-10/document?format=xlsx');
	expect(answer.headers.get('content-type')).toMatch(/spreadsheetml/);
	expect((await bytesOf(answer)).equals((await noticeWorkbook(notice))!)).toBe(true);
	const none = await get('/api/notices/2023-09/document?format=xlsx');
	expect([none.status, (await none.json()).detail]).toEqual([404, '这份通报没有附件，没有可下载的 XLSX']);
});

test.each([
	['format=odt', 'docx、xlsx、pdf'],
	['form=x', 'notice'],
	['x=1', '没有参数'],
])('不对的参数 %s：说明可以写什么', async (query, sentence) => {
	const answer = await get(`/api/notices/2023-10/document?${query}`);
	expect(answer.status).toBe(400);
	expect((await answer.json()).detail).toContain(sentence);
});

test('没有 LibreOffice 的服务器：PDF 的回答说怎样得到', async () => {
	const before = process.env.SOFFICE_PATH;
	process.env.SOFFICE_PATH = join(root, 'none');
	try {
		const answer = await get('/api/notices/2023-10/document?format=pdf');
		expect(answer.status).toBe(501);
		expect((await answer.json()).detail).toMatch(/没有安装 LibreOffice.*另存为 PDF/);
	} finally {
		if (before === undefined) delete process.env.SOFFICE_PATH;
		else process.env.SOFFICE_PATH = before;
	}
});
