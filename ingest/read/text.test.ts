import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { read, reasonOf } from './fixture.ts';

const header = '发放单号,明细序号,推送时间,渠道,结果';
const row = (n: number) => `FF1,${n},2023-10-01,短信,成功`;
const file = (...lines: (string | Buffer)[]) =>
	Buffer.concat([header, ...lines].map((line) => Buffer.concat([Buffer.from(line), Buffer.from('\n')])));

describe('编码', () => {
	const text = `${header}\r\nFF1,1,2023-10-01,䶮𠬤短信,成功\r\n`;
	const expected = ['2,FF1,1,2023-10-01,䶮𠬤短信,成功'];

	test.each([
		['UTF-8', Buffer.from(text)],
		['UTF-8 带 BOM', Buffer.from('\ufeff' + text)],
		['GB18030', iconv.encode(text, 'gb18030')],
		['UTF-16LE 带 BOM', iconv.encode(text, 'utf-16le', { addBOM: true })],
		['UTF-16BE 带 BOM', iconv.encode(text, 'utf-16be', { addBOM: true })],
	])('%s', async (_, bytes) => {
		const { lines, table } = await read(bytes);
		expect(lines).toEqual(expected);
		expect(table.header[0]).toMatch(/^\ufeff?发放单号$/);
	});

	test('UTF-16 以制表符分隔（Excel 的 Unicode 文本）', async () => {
		const { lines } = await read(iconv.encode(text.replaceAll(',', '\t'), 'utf-16le', { addBOM: true }));
		expect(lines).toEqual(expected.map((line) => line.replaceAll(',', '\t')));
	});

	test('没有 BOM 的 UTF-16 被拒绝', async () => {
		expect(await reasonOf(iconv.encode(text, 'utf-16le'))).toContain('无法识别编码（含 NUL）');
	});

	test('R36 编码由表头决定：GBK 的“一”（D2 BB）也是合法的 UTF-8', async () => {
		const bytes = iconv.encode(`${header}\nFF1,1,2023-10-01,一,\n`, 'gb18030');
		expect((await read(bytes)).lines).toEqual(['2,FF1,1,2023-10-01,一,']);
	});

	test('表头全是字母时由数据决定', async () => {
		const text = '发放单号,明细序号,aac003,aac002,aae010,aae019,x\nF,1,张三,4,6,1,一\n'.replace('发放单号', '单号');
		for (const encoding of ['gb18030', 'utf-8']) {
			expect((await read(iconv.encode(text, encoding))).lines).toEqual(['2,F,1,张三,4,6,1,一']);
		}
	});

	test('䶮的旧码位 U+E863 归一', async () => {
		expect((await read(file('FF1,1,2023-10-01,\ue863,'))).lines).toEqual(['2,FF1,1,2023-10-01,䶮,']);
	});

	test('无效字节只影响所在的行，指出列', async () => {
		const { lines, broken, records } = await read(
			file(
				row(1),
				Buffer.concat([Buffer.from('FF1,2,2023-10-01,'), Buffer.from([0xd6]), Buffer.from(',成功')]),
				row(3),
			),
		);
		expect(lines).toEqual([`2,${row(1)}`, `4,${row(3)}`]);
		expect(broken).toEqual([
			{ line: 3, column: '渠道', reason: '含无效字节或替换字符，文字已损坏', raw: 'FF1,2,2023-10-01,\ufffd,成功' },
		]);
		expect(records).toBe(3);
	});

	test('GBK 姓名被银行截断：逗号不被吞掉', async () => {
		const cut = Buffer.concat([Buffer.from('FF1,2,2023-10-01,'), Buffer.from([0xd6]), Buffer.from(',\n')]);
		const { lines, broken } = await read(
			Buffer.concat([iconv.encode(`${header}\n${row(1)}\n`, 'gb18030'), cut, iconv.encode(`${row(3)}\n`, 'gb18030')]),
		);
		expect(lines).toEqual([`2,${row(1)}`, `4,${row(3)}`]);
		expect(broken).toMatchObject([{ line: 3, column: '渠道' }]);
	});

	test('替换字符 U+FFFD（含 GB18030 的 84 31 A4 37）拒绝该行', async () => {
		expect((await read(file(row(1), 'FF1,2,2023-10-01,\ufffd,'))).broken).toMatchObject([{ line: 3, column: '渠道' }]);
		const gb = Buffer.concat([
			iconv.encode(`${header}\nFF1,1,2023-10-01,`, 'gb18030'),
			Buffer.from([0x84, 0x31, 0xa4, 0x37]),
			Buffer.from(',\n'),
		]);
		expect((await read(gb)).broken).toMatchObject([{ line: 2, column: '渠道' }]);
	});

	test('NUL 拒绝该行', async () => {
		const { broken, lines } = await read(file('FF1,1,2023-10-01,张\0三,', row(2)));
		expect(broken).toMatchObject([{ line: 2, column: '渠道', reason: '含不可见控制字符（U+0000）' }]);
		expect(lines).toEqual([`3,${row(2)}`]);
	});
});

describe('换行', () => {
	const expected = [`2,${row(1)}`, `3,${row(2)}`];
	test.each([
		['LF', `${header}\n${row(1)}\n${row(2)}\n`],
		['CRLF', `${header}\r\n${row(1)}\r\n${row(2)}\r\n`],
		['CR', `${header}\r${row(1)}\r${row(2)}\r`],
		['CRLF 与 LF 混用', `${header}\r\n${row(1)}\n${row(2)}\r\n`],
		['最后一行没有换行', `${header}\n${row(1)}\n${row(2)}`],
		['最后一行只有 CR', `${header}\r\n${row(1)}\r\n${row(2)}\r`],
	])('%s', async (_, text) => {
		expect((await read(text)).lines).toEqual(expected);
	});

	test('行内的单个 CR 拒绝该行', async () => {
		const { broken, lines } = await read(file('FF1,1,2023-10-01,短\r信,', row(2)));
		expect(broken).toMatchObject([{ line: 2, column: '渠道', reason: '行内含回车符' }]);
		expect(lines).toEqual([`3,${row(2)}`]);
	});
});

describe('引号', () => {
	test('引号内的逗号、双引号和换行', async () => {
		const { lines } = await read(file('FF1,1,2023-10-01,"短,""信""","成\r\n功"', row(2)));
		expect(lines).toEqual(['2,FF1,1,2023-10-01,"短,""信""","成\n功"', `4,${row(2)}`]);
	});

	test('引号后有多余字符', async () => {
		const { broken, lines } = await read(file('FF1,1,2023-10-01,"短"信,', row(2)));
		expect(broken).toEqual([{ line: 2, column: '渠道', reason: '引号后有多余字符', raw: 'FF1,1,2023-10-01,"短"信,' }]);
		expect(lines).toEqual([`3,${row(2)}`]);
	});

	test('未加引号的字段里的引号是普通字符', async () => {
		const { lines } = await read(file('FF1,1,2023-10-01,短"信, "成功"'));
		expect(lines).toEqual(['2,FF1,1,2023-10-01,"短""信"," ""成功"""']);
	});

	test.each([
		['100 行内', [...Array(150).keys()].map(row)],
		['64 KiB 内', [...Array(40).keys()].map((n) => `FF1,${n},2023-10-01,${'长'.repeat(1000)},成功`)],
		['文件结束前', [row(1)]],
	])('引号在%s没有闭合：只拒绝第一行', async (_, after) => {
		const { broken, lines, records } = await read(file('FF1,0,2023-10-01,"短信,', ...after));
		expect(broken).toEqual([{ line: 2, column: '渠道', reason: '引号未闭合', raw: 'FF1,0,2023-10-01,"短信,' }]);
		expect(lines).toEqual(after.map((line, at) => `${at + 3},${line}`));
		expect(records).toBe(after.length + 1);
	});

	test('99 行的备注是合法的，100 行的不是', async () => {
		const note = (breaks: number) => `FF1,0,2023-10-01,"${'\n'.repeat(breaks)}",`;
		expect((await read(file(note(99), row(1)))).lines).toHaveLength(2);
		expect((await read(file(note(100), row(1)))).lines).toEqual([`103,${row(1)}`]);
	});

	test('多余的引号遇到后面正常的引号：只拒绝它所在的行', async () => {
		const quoted = 'FF1,2,2023-10-01,"短,信",成功';
		const { broken, lines } = await read(file('FF1,0,2023-10-01,"短信,', row(1), quoted, row(3)));
		expect(broken).toMatchObject([{ line: 2, reason: '引号未闭合' }]);
		expect(lines).toEqual([`3,${row(1)}`, `4,${quoted}`, `5,${row(3)}`]);
	});

	test('两个多余的引号凑成一对而列数不符：中间的行不丢', async () => {
		const { broken, lines } = await read(
			file('FF1,0,2023-10-01,"短信,', row(1), 'FF1,2,2023-10-01,短",成功,多', row(3)),
		);
		expect(broken.map(({ line }) => line)).toEqual([2, 4]);
		expect(lines).toEqual([`3,${row(1)}`, `5,${row(3)}`]);
	});

	test('没有换行的超长引号到行末为止', async () => {
		const { broken, lines } = await read(file(`FF1,0,2023-10-01,"${'x'.repeat(70_000)},`, row(1)));
		expect(broken).toMatchObject([{ line: 2, reason: '引号未闭合' }]);
		expect(lines).toEqual([`3,${row(1)}`]);
	});
});

describe('列数', () => {
	test('多一列、少一列拒绝该行', async () => {
		const { broken } = await read(file(`${row(1)},多`, 'FF1,2,2023-10-01,短信', row(3)));
		expect(broken).toEqual([
			{ line: 2, column: null, reason: '列数不符（6/5）', raw: `${row(1)},多` },
			{ line: 3, column: null, reason: '列数不符（4/5）', raw: 'FF1,2,2023-10-01,短信' },
		]);
	});

	test('行末多余的空列去掉（Excel 的习惯）', async () => {
		expect((await read(file(`${row(1)},, ,`))).lines).toEqual([`2,${row(1)}`]);
	});

	test('表头末尾的空列不算', async () => {
		const { table, lines } = await read(`${header},,\n${row(1)},,\n`);
		expect(table.header).toHaveLength(5);
		expect(lines).toEqual([`2,${row(1)}`]);
	});

	test.each(['合计', ' 合 计：', '小计', '"总计"', '填报人：李四', '制表人', '审核人', '负责人'])(
		'列数不符的表尾“%s”跳过并计数',
		async (word) => {
			const { skipped, broken, records } = await read(file(row(1), `,${word},99`));
			expect({ skipped, broken, records }).toEqual({ skipped: 1, broken: [], records: 2 });
		},
	);

	test('列数相符的合计行留给下一步', async () => {
		expect((await read(file(row(1), '合计,,,,99'))).lines).toEqual([`2,${row(1)}`, '3,合计,,,,99']);
	});

	test('空行、只有分隔符或空格的行不算', async () => {
		const { records, lines } = await read(file(row(1), '', ',,,,', '  ', '　　', ',"", ,　,', ',,', row(2)));
		expect(records).toBe(2);
		expect(lines).toEqual([`2,${row(1)}`, `9,${row(2)}`]);
	});

	test('超过 512 KiB 的行被拒绝，原文只留开头', async () => {
		const long = `FF1,1,2023-10-01,${'长'.repeat(1_000_000)},`;
		const { broken, lines } = await read(file(long, row(2)));
		expect(broken).toMatchObject([{ line: 2, column: null, reason: '记录超长' }]);
		expect(broken[0]?.raw.length).toBeLessThan(65_537);
		expect(lines).toEqual([`3,${row(2)}`]);
	});
});

describe('分隔符', () => {
	test.each(['\t', '|', ';'])('%j 由表头判断，原样写出', async (delimiter) => {
		const { lines, table } = await read(`${header}\n${row(1)}\n`.replaceAll(',', delimiter));
		expect(table.shape.delimiter).toBe(delimiter);
		expect(lines).toEqual([`2,${row(1)}`.replaceAll(',', delimiter)]);
	});

	test('单引号不是引号', async () => {
		expect((await read(file("FF1,1,2023-10-01,'a,b',成功"))).broken).toMatchObject([{ reason: '列数不符（6/5）' }]);
	});
});

test('标签写在每条记录前面', async () => {
	const { table } = await read(file(row(1)));
	expect(table.shape).toEqual({
		kind: 'push',
		delimiter: ',',
		columns: ['slip_no', 'line_no', 'pushed_at', 'channel', 'result'],
	});
});
