import { gzipSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { opened, read, readAll, reasonOf, withFile } from './fixture.ts';
import { formats } from '../formats/index.ts';
import { openTables } from './open.ts';
import { parquetOf } from './parquet.fixture.ts';
import { zipOf } from './zip.fixture.ts';

const push = '发放单号,推送时间\nF1,2023-10-01\n';
const refund = '发放单号,明细序号,金额\nF1,1,100\n';
const nested = '压缩包里还有压缩包，请先解压，再直接导入里面的文件';
const damaged = '文件损坏或不完整，请重新导出或重新下载';
const tooLarge = '解压后大小或压缩比超限，请拆分后再导入';

async function workbook(sheets: Record<string, string>): Promise<Buffer> {
	const book = new ExcelJS.Workbook();
	for (const [name, text] of Object.entries(sheets)) {
		const rows = text.trim().split('\n');
		book.addWorksheet(name).addRows(rows.map((row) => row.split(',')));
	}
	return Buffer.from(await book.xlsx.writeBuffer());
}

const told = async (bytes: Buffer) =>
	(await opened(bytes)).map((table) => [table.sheet, 'reason' in table ? table.reason : table.shape.kind]);

describe('gzip', () => {
	test('里面是 CSV、XLSX 或 Parquet', async () => {
		const parquet = await parquetOf("select 'F1' as 发放单号, '2023-10-01' as 推送时间");
		expect((await read(gzipSync(push))).lines).toEqual(['2,F1,2023-10-01']);
		expect((await read(gzipSync(await workbook({ a: push })))).lines).toEqual(['2,F1,2023-10-01']);
		expect((await read(gzipSync(parquet))).lines).toEqual(['1,F1,2023-10-01']);
	});

	test('几段相连就是一个文件', async () => {
		const parts = ['发放单号,推送时', '间\nF1,2023-10-01\nF2,', '2023-10-02\n'].map((part) => gzipSync(part));
		expect((await read(Buffer.concat(parts))).lines).toEqual(['2,F1,2023-10-01', '3,F2,2023-10-02']);
	});

	test('截断、改动、里面是空的、里面又是压缩包', async () => {
		const file = gzipSync(push);
		for (const length of [11, 20, file.length - 1]) expect(await reasonOf(file.subarray(0, length))).toBe(damaged);
		const changed = Buffer.from(file);
		changed[changed.length - 6] = (changed[changed.length - 6] ?? 0) ^ 0xff;
		expect(await reasonOf(changed)).toBe(damaged);
		expect(await reasonOf(Buffer.concat([file, gzipSync(push).subarray(0, 15)]))).toBe(damaged);
		expect(await reasonOf(gzipSync(''))).toBe('文件为空（0 字节）');
		expect(await reasonOf(gzipSync(file))).toBe(nested);
		expect(await reasonOf(gzipSync(zipOf([{ name: 'a.csv', data: push }])))).toBe(nested);
	});

	test('炸弹', async () => {
		expect(await reasonOf(gzipSync(Buffer.alloc(150 * 1024 ** 2)))).toBe(tooLarge);
	});
});

describe('zip', () => {
	test('每个文件是一张表，工作簿里的表带上文件名，系统自己的文件不算', async () => {
		const file = zipOf([
			{ name: '县/', data: '' },
			{ name: '县/推送.csv', data: push },
			{ name: '__MACOSX/县/._推送.csv', data: 'x' },
			{ name: '.DS_Store', data: 'x' },
			{ name: '县/退款.xlsx', data: await workbook({ 一月: refund, 说明: '本表由……' }) },
			{ name: '推送.parquet', data: await parquetOf("select 'F1' as 发放单号, '2023-10-01' as 推送时间") },
			{ name: '说明.pdf', data: '%PDF-1.4' },
			{ name: '空.csv', data: '' },
		]);
		expect(await told(file)).toEqual([
			['县/推送.csv', 'push'],
			['县/退款.xlsx / 一月', 'refund'],
			['县/退款.xlsx / 说明', expect.stringContaining('未找到表头：前 20 行中没有可识别的列名')],
			['推送.parquet', 'push'],
			['说明.pdf', '不支持的格式（PDF），请另存为 CSV 或 XLSX'],
			['空.csv', '文件为空（0 字节）'],
		]);
		const [first, second] = await readAll(file);
		expect(first).toMatchObject({ lines: ['2,F1,2023-10-01'] });
		expect(second).toMatchObject({ lines: ['2,F1,1,100'] });
	});

	test('GBK 的文件名', async () => {
		expect(await told(zipOf([{ name: iconv.encode('推送明细.csv', 'gbk'), data: push }]))).toEqual([
			['推送明细.csv', 'push'],
		]);
	});

	test('里面又是压缩包：只拒收那一个', async () => {
		const inner = zipOf([{ name: 'a.csv', data: push }]);
		const file = zipOf([
			{ name: 'a.zip', data: inner },
			{ name: 'b.csv.gz', data: gzipSync(push) },
			{ name: 'c.csv', data: push },
		]);
		expect(await told(file)).toEqual([
			['a.zip', nested],
			['b.csv.gz', nested],
			['c.csv', 'push'],
		]);
	});

	test('一个文件损坏或与声明不符，整包拒收', async () => {
		const sound = { name: 'a.csv', data: push };
		const long = { name: 'b.csv', data: 'x'.repeat(50_000), declared: 1000 };
		expect(await told(zipOf([sound, long]))).toEqual([[null, `“b.csv”${damaged}`]]);
		expect(await told(zipOf([sound, { ...long, declared: 100_000 }]))).toEqual([[null, `“b.csv”${damaged}`]]);
		expect(await reasonOf(zipOf([sound]).subarray(0, -5))).toBe(damaged);
		const empty = zipOf([sound]);
		empty.writeUInt32LE(0, empty.indexOf('PK\x01\x02') + 20);
		expect(await told(empty)).toEqual([[null, `“a.csv”${damaged}`]]);
	});

	test('空的、只有文件夹的、目录里的文件数少报的', async () => {
		expect(await reasonOf(zipOf([]))).toBe('压缩包是空的，请重新打包');
		expect(await reasonOf(zipOf([{ name: 'a/', data: '' }]))).toBe('压缩包是空的，请重新打包');
		const file = zipOf([
			{ name: 'a.csv', data: push },
			{ name: 'b.csv', data: push },
		]);
		file.writeUInt16LE(1, file.length - 12);
		expect(await reasonOf(file)).toBe(damaged);
	});

	test('Word、ODS、XLSB 不是压缩包', async () => {
		const reason = (name: string) => reasonOf(zipOf([{ name, data: 'x' }]));
		expect(await reason('word/document.xml')).toBe('不支持的格式（Word/PPT），请另存为 XLSX');
		expect(await reason('content.xml')).toBe('不支持的格式（ODS），请另存为 XLSX');
		expect(await reason('xl/workbook.bin')).toBe('不支持的格式（XLSB），请另存为 XLSX');
	});
});

test('解开的文件只有自己能读，读完就删', async () => {
	const { readdir, stat } = await import('node:fs/promises');
	await withFile(zipOf([{ name: 'a.csv', data: push }]), async (path, work) => {
		for await (const table of openTables(path, { formats, work })) {
			expect(table.sheet).toBe('a.csv');
			const [name = ''] = (await readdir(work)).filter((entry) => entry.startsWith('unpacked'));
			expect((await stat(`${work}/${name}`)).mode & 0o777).toBe(0o600);
		}
	});
});

describe('扩展名与内容不符：按内容读，并说明', () => {
	const warned = async (name: string, bytes: Buffer | string) => {
		const { rename } = await import('node:fs/promises');
		return withFile(bytes, async (path, work) => {
			await rename(path, `${work}/${name}`);
			const [table] = await Array.fromAsync(openTables(`${work}/${name}`, { formats, work }));
			await rename(`${work}/${name}`, path);
			return table && 'warnings' in table ? table.warnings : table?.reason;
		});
	};

	test.each(['a.csv', 'a.TXT', 'a.tsv', 'a.dat', 'a'])('%s 是文本，相符', async (name) => {
		expect(await warned(name, push)).toEqual([]);
	});

	test('CSV 叫 xls，工作簿叫 csv', async () => {
		expect(await warned('a.xls', push)).toEqual([
			'扩展名 .xls 与内容不符，已按实际内容（CSV 文本）读取；下次请用正确的扩展名',
		]);
		expect(await warned('a.csv', await workbook({ a: push }))).toEqual([
			'扩展名 .csv 与内容不符，已按实际内容（XLSX 或 zip）读取；下次请用正确的扩展名',
		]);
	});

	test('压缩包里的文件也说明', async () => {
		expect(await warned('a.zip', zipOf([{ name: 'b.xlsx', data: push }]))).toHaveLength(1);
	});
});
