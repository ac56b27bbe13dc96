import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Request } from 'express';
import { expect, test } from 'vitest';
import { safeName, takeUpload } from './upload.ts';

test.each([
	['反馈_1031.csv', '反馈_1031.csv'],
	['../../etc/passwd', 'passwd'],
	['C:\\数据\\明细.xlsx', '明细.xlsx'],
	['a\0b\u202Egnp.csv', 'a_b_gnp.csv'],
	['..', '未命名'],
	['.csv', 'csv'],
	['  ', '未命名'],
	['CON|<>?*.csv', 'CON_____.csv'],
	[`${'长'.repeat(300)}.csv`, `${'长'.repeat(60)}.csv`],
])('%j 存为 %j', (name, safe) => expect(safeName(name)).toBe(safe));

test('没有写明长度的上传，超过上限就中止，说明原因，什么也不留下', async () => {
	const work = mkdtempSync(join(tmpdir(), 'yikatong-upload-'));
	const limit = { bytes: 10, refusal: '文件超过10字节' };
	const sent = (text: string) => Object.assign(Readable.from([Buffer.from(text)]), { get: () => undefined });
	const take = (text: string) => takeUpload(sent(text) as unknown as Request, work, '台账.xlsx', limit);
	await expect(take('12345678901')).rejects.toMatchObject({ status: 413, message: '文件超过10字节' });
	expect(readdirSync(work)).toEqual([]);
	const { path, remove } = await take('1234567890');
	expect(readFileSync(path, 'utf8')).toBe('1234567890');
	await remove();
	rmSync(work, { recursive: true });
});
