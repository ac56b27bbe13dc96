import { tableFromIPC } from 'apache-arrow';
import { Workbook } from 'exceljs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Indicators } from '#contract';
import { openDatabase } from '../../sql/database.server.ts';
import { problemOf, type Service } from './service.ts';

const question = '/api/indicators?month=2023-04&scope=ytd';

export function formats(service: () => Service): void {
	const get = (path: string, accept = '*/*') => service().get(path, { headers: { accept } });
	const bytes = async (format: string) => Buffer.from(await (await get(`${question}&format=${format}`)).arrayBuffer());
	const rows = async () => Indicators.parse(await (await get(question)).json()).rows;

	describe('表格的各种格式与 JSON 相同', () => {
		test('CSV 带 BOM 和中文表头', async () => {
			const text = (await bytes('csv')).toString('utf8');
			const [head, ...lines] = text.trimEnd().split('\r\n');
			expect(head).toMatch(/^\uFEFF代码,名称,发放项目数,批次数,应发人次/);
			expect(lines.map((line) => line.split(',').slice(0, 5))).toEqual(
				(await rows()).map(({ key, name, projects, slips, due }) => [key, name, ...[projects, slips, due].map(String)]),
			);
		});

		test('XLSX 的数字是数字，代码是文本', async () => {
			const book = new Workbook();
			await book.xlsx.load(Uint8Array.from(await bytes('xlsx')).buffer);
			const [, head, first] = book.worksheets[0]?.getSheetValues() ?? [];
			const [row] = await rows();
			expect(head).toEqual(expect.arrayContaining(['代码', '应发人次']));
			expect(first).toEqual(expect.arrayContaining([row?.key, row?.name, row?.due, row?.successRate]));
		});

		test('Arrow', async () => {
			const table = tableFromIPC(await bytes('arrow'));
			const found = table
				.toArray()
				.map((row) => ({ key: row.key, amountDue: Number(row.amountDue), pushRate: row.pushRate }));
			expect(found).toEqual((await rows()).map(({ key, amountDue, pushRate }) => ({ key, amountDue, pushRate })));
		});

		test('Parquet', async () => {
			const path = join(service().root, 'work', 'answer.parquet');
			writeFileSync(path, await bytes('parquet'));
			const memory = await openDatabase(':memory:');
			const db = await memory.connect();
			const found = await db.rows('select key, due::integer as due, "successRate" from read_parquet($path)', { path });
			memory.close();
			expect(found).toEqual((await rows()).map(({ key, due, successRate }) => ({ key, due, successRate })));
		});

		test.each([
			['text/csv', 'text/csv; charset=utf-8'],
			['application/vnd.apache.arrow.stream', 'application/vnd.apache.arrow.stream'],
			['text/html,application/xhtml+xml,*/*;q=0.8', 'application/json; charset=utf-8'],
		])('Accept: %s', async (accept, type) => {
			expect((await get(question, accept)).headers.get('content-type')).toBe(type);
		});

		test('文件名是中文', async () => {
			const answer = await get(`${question}&format=csv`);
			expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toBe(
				"attachment; filename*=UTF-8''指标 2023-04 累计.csv",
			);
		});

		test('没有的格式', async () => {
			expect(await problemOf(await get(question, 'image/png'))).toMatchObject({ status: 406 });
		});
	});
}
