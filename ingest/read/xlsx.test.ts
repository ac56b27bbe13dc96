import { read as readWorkbook, utils, write as writeWorkbook } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { opened, read, readAll, reasonOf } from './fixture.ts';
import { zipOf } from './zip.fixture.ts';

const header = ['发放单号', '明细序号', '推送时间', '渠道', '结果'];

/** A workbook of one sheet whose rows follow the header. */
async function workbook(
	rows: unknown[][],
	change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void = () => {},
) {
	const book = new ExcelJS.Workbook();
	const sheet = book.addWorksheet('推送');
	sheet.addRow(header);
	for (const row of rows) sheet.addRow(row);
	change(sheet, book);
	return Buffer.from(await book.xlsx.writeBuffer());
}

describe('单元格', () => {
	test('文字原样：前导零、引号、换行、富文本、转义', async () => {
		const rich = { richText: [{ text: '短' }, { text: '信 ' }] };
		const { lines, table } = await read(await workbook([['007', '1', '"a,b"\r\nc', rich, '_x0041_&<>䶮𠬤']]));
		expect(lines).toEqual(['2,007,1,"""a,b""\nc",短信 ,_x0041_&<>䶮𠬤'.replace('_x0041_', 'A')]);
		expect(table).toMatchObject({ sheet: '推送', headerLine: 1, shape: { kind: 'push', delimiter: ',' } });
	});

	test('整数照写，15 位以上成为科学计数法，浮点误差去掉', async () => {
		const numbers = [123456789012345, 6217000010012345, 100.10000000000001, 1 / 3, -0.5];
		expect((await read(await workbook([numbers]))).lines).toEqual([
			'2,123456789012345,6.217000010012345E+15,100.1,0.333333333333333,-0.5',
		]);
	});

	test('日期单元格写成年月日时分秒，非日期格式的数字不动', async () => {
		const file = await workbook([['F1', 45230.68, 45230.68, 45230.999999, 45230]], (sheet) => {
			sheet.getCell('C2').numFmt = 'yyyy"年"m"月"d"日" h:mm';
			sheet.getCell('D2').numFmt = 'yyyy-mm-dd';
			sheet.getCell('E2').numFmt = '#,##0.00"元/d"';
		});
		expect((await read(file)).lines).toEqual(['2,F1,45230.68,2023-10-31 16:19:12,2023-11-01 00:00:00,45230']);
	});

	test('1904 日期系统', async () => {
		const file = await workbook([['F1', 1, new Date(Date.UTC(2023, 9, 31, 16, 20, 5))]], (_, book) => {
			book.properties.date1904 = true;
		});
		expect((await read(file)).lines).toEqual(['2,F1,1,2023-10-31 16:20:05,,']);
	});

	test('公式取缓存的结果；没有缓存、错误值、逻辑值拒绝该行并指出列', async () => {
		const { lines, broken, records } = await read(
			await workbook([
				['F1', { formula: '1+1', result: 2 }, { formula: '"a"', result: 'a' }, '短信'],
				['F1', { formula: 'A1+1' }, 'x'],
				['F1', 2, { error: '#REF!' }],
				['F1', 2, 'x', true],
			]),
		);
		expect(lines).toEqual(['2,F1,2,a,短信,']);
		expect(broken).toEqual([
			{ line: 3, column: '明细序号', reason: '公式没有缓存的计算结果，请在表格软件中重新计算并保存', raw: 'F1,,x' },
			{ line: 4, column: '推送时间', reason: '单元格是错误值（#REF!）', raw: 'F1,2,#REF!' },
			{ line: 5, column: '渠道', reason: '单元格是逻辑值（TRUE/FALSE）', raw: 'F1,2,x,TRUE' },
		]);
		expect(records).toBe(4);
	});

	test('忽略的列里有什么都不影响', async () => {
		const file = await workbook([['F1', 1, 'x', '', '', { error: '#N/A' }]], (sheet) => {
			sheet.getCell('F1').value = '其他';
		});
		expect((await read(file)).lines).toEqual(['2,F1,1,x,,,#N/A']);
	});

	test('替换字符和控制字符拒绝该行', async () => {
		const { broken } = await read(
			await workbook([
				['F1', 1, 'x', '\ufffd'],
				['F1', 1, 'x', '_x0000_'],
			]),
		);
		expect(broken).toMatchObject([
			{ line: 2, column: '渠道', reason: '含替换字符，文字已损坏' },
			{ line: 3, column: '渠道', reason: '含不可见控制字符（U+0000）' },
		]);
	});
});

describe('行', () => {
	test('标题行、空行、隐藏行、合并单元格、列外的内容', async () => {
		const book = new ExcelJS.Workbook();
		const sheet = book.addWorksheet('推送');
		sheet.addRow(['某县推送明细表']);
		sheet.mergeCells('A1:E1');
		sheet.addRow([]);
		sheet.addRow(header);
		for (const n of [1, 2, 3]) sheet.addRow(['F1', n, '2023-10-01', n === 1 ? '短信' : null]);
		sheet.addRow([' ', '　']);
		sheet.addRow(['F1', 4, 'x', '', '', '', '', '列外']);
		sheet.addRow(['合计', 4]);
		sheet.mergeCells('D4:D6');
		sheet.getRow(5).hidden = true;
		const { lines, broken, records, table } = await read(Buffer.from(await book.xlsx.writeBuffer()));
		expect(table.headerLine).toBe(3);
		// exceljs writes the value into the whole merged range; Excel only into its first cell.
		expect(lines.map((line) => line.slice(0, 6))).toEqual(['4,F1,1', '5,F1,2', '6,F1,3', '9,合计,4']);
		expect(broken).toMatchObject([{ line: 8, reason: '列数不符（8/5）' }]);
		expect(records).toBe(5);
	});

	test('与另一个读取库一致', async () => {
		const rows = Array.from({ length: 300 }, (_, n) => [
			`F${n}`,
			n,
			`2023-10-${n % 30}`,
			n % 7 ? `短信,"${n}` : '',
			n / 4,
		]);
		const file = await workbook(rows);
		const sheet = readWorkbook(file).Sheets['推送'];
		const expected = utils
			.sheet_to_csv(sheet ?? {})
			.split('\n')
			.slice(1);
		expect((await read(file)).lines).toEqual(expected.map((line, at) => `${at + 2},${line}`));
	});
});

describe('工作簿', () => {
	test('各表按各自的类型，空表不算，隐藏的表不导入', async () => {
		const file = await workbook([['F1', 1, 'x']], (_, book) => {
			book.addWorksheet('空表');
			const refund = book.addWorksheet('退款');
			refund.addRows([
				['发放单号', '明细序号', '金额'],
				['F1', 1, 100.5],
			]);
			book.addWorksheet('菜单', { state: 'hidden' }).addRow(['是', '否']);
			book.addWorksheet('旧', { state: 'veryHidden' }).addRows([header, ['F1', 1, 'x']]);
			book.addWorksheet('说明').addRow(['本表由……']);
		});
		const tables = await opened(file);
		expect(tables.map((table) => [table.sheet, 'reason' in table ? table.reason : table.shape.kind])).toEqual([
			['推送', 'push'],
			['退款', 'refund'],
			['旧', '工作表已隐藏，未导入；需要导入请先取消隐藏'],
			['说明', expect.stringContaining('未找到表头：前 20 行中没有可识别的列名')],
		]);
	});

	test('只有表头、没有内容', async () => {
		expect(await reasonOf(await workbook([]))).toBe('只有表头，没有数据行');
		const book = new ExcelJS.Workbook();
		book.addWorksheet('空表');
		expect(await reasonOf(Buffer.from(await book.xlsx.writeBuffer()))).toBe('工作簿中没有数据');
	});

	test('旧版 XLS', async () => {
		const book = utils.book_new();
		utils.book_append_sheet(
			book,
			utils.aoa_to_sheet([header, ['007', 1.5, 45230.68, '短,信', 6217000010012345]]),
			'推送',
		);
		const [reading] = await readAll(writeWorkbook(book, { type: 'buffer', bookType: 'biff8' }));
		expect(reading).toMatchObject({ lines: ['2,007,1.5,45230.68,"短,信",6.217000010012345E+15'], broken: [] });
	});

	test('有密码的工作簿', async () => {
		const encryption = { password: 'x', spinCount: 1000 };
		const bytes = await writeXlsx({ sheets: [{ name: '推送', rows: [header] }], encryption });
		expect(await reasonOf(Buffer.from(bytes))).toBe('工作簿有密码，请去除密码后再导入');
		expect(await reasonOf(Buffer.from('d0cf11e0a1b11ae1'.padEnd(2000, '0'), 'hex'))).toContain('文件损坏');
	});

	test('截断或改动的文件被拒绝', async () => {
		const file = await workbook([['F1', 1, 'x']]);
		for (const length of [5, 100, file.length - 1000, file.length - 1]) {
			expect(await reasonOf(file.subarray(0, length))).toBe('文件损坏或不完整，请重新导出或重新下载');
		}
		const at = file.indexOf('xl/worksheets/sheet1.xml') + 60;
		const changed = Buffer.from(file);
		changed[at] = (changed[at] ?? 0) ^ 0xff;
		expect(await reasonOf(changed)).toBe('文件损坏或不完整，请重新导出或重新下载');
	});
});

describe('R35 压缩包', () => {
	const part = { name: 'xl/workbook.xml', data: '<workbook/>' };
	test.each([
		[
			'文件数超限',
			Array.from({ length: 10_001 }, (_, n) => ({ name: `${n}`, data: '' })),
			'压缩包内文件数超限，请分成几个压缩包',
		],
		['上级目录', [part, { name: '../x', data: '' }], '压缩包含非法路径，请重新打包'],
		['绝对路径', [part, { name: '/etc/x', data: '' }], '压缩包含非法路径，请重新打包'],
		['反斜杠', [part, { name: 'xl\\sheet.xml', data: '' }], '压缩包含非法路径，请重新打包'],
		['重名', [part, { ...part, name: 'XL/workbook.xml' }], '压缩包含重名文件，请改名后重新打包'],
		['加密', [{ ...part, isEncrypted: true }], '压缩包已加密，请去除密码后再导入'],
		['压缩比', [part, { name: 'x', data: '', declared: 200 * 1024 ** 2 }], '解压后大小或压缩比超限，请拆分后再导入'],
		['总大小', [part, { name: 'x', data: '', declared: 2 * 1024 ** 3 }], '解压后大小或压缩比超限，请拆分后再导入'],
		[
			'大小与声明不符',
			[
				{ ...part, declared: 5 },
				{ name: 'xl/_rels/workbook.xml.rels', data: '<x/>' },
			],
			'文件损坏或不完整，请重新导出或重新下载',
		],
		['Word', [{ name: 'word/document.xml', data: 'x' }], '不支持的格式（Word/PPT），请另存为 XLSX'],
	])('%s', async (_, entries, reason) => {
		expect(await reasonOf(zipOf(entries))).toBe(reason);
	});

	test.each(['xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml'])(
		'%s 里的 DOCTYPE',
		async (name) => {
			const rel = (id: string, type: string, target: string) =>
				`<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;
			const parts: Record<string, string> = {
				'xl/workbook.xml': '<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
				'xl/_rels/workbook.xml.rels': `<R>${rel('r1', 'worksheet', 'worksheets/sheet1.xml')}${rel('r2', 'sharedStrings', '/xl/sharedStrings.xml')}</R>`,
				'xl/sharedStrings.xml': '<sst/>',
				'xl/worksheets/sheet1.xml': '<worksheet/>',
			};
			const entries = (change: (data: string) => string) =>
				zipOf(Object.entries(parts).map(([part, data]) => ({ name: part, data: part === name ? change(data) : data })));
			expect(await reasonOf(entries((data) => data))).toBe('工作簿中没有数据');
			expect(await reasonOf(entries((data) => `<!DOCTYPE x [<!ENTITY a "b">]>${data}`))).toBe(
				'文件含有 DOCTYPE 声明，请用表格软件另存为 XLSX',
			);
			expect(await reasonOf(entries((data) => data.slice(0, -1)))).toBe('文件损坏或不完整，请重新导出或重新下载');
		},
	);
});
