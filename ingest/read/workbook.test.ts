import { open } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { read, reasonOf, withFile } from './fixture.ts';
import { readStrings } from './workbook.ts';
import { zipOf } from './zip.fixture.ts';
import { readDirectory } from './zip.ts';

describe('由别的程序写的工作簿', () => {
	const rel = (id: string, type: string, target: string) =>
		`<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;
	/** A workbook of one sheet, written by hand. */
	const bookOf = (sheet: string, strings = '<sst/>', target = 'sharedStrings.xml') =>
		zipOf([
			{
				name: 'xl/workbook.xml',
				data: '<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
			},
			{
				name: 'xl/_rels/workbook.xml.rels',
				data: `<R>${rel('r1', 'worksheet', 'worksheets/sheet1.xml')}${rel('r2', 'sharedStrings', target)}</R>`,
			},
			{ name: 'xl/sharedStrings.xml', data: strings },
			{ name: 'xl/worksheets/sheet1.xml', data: `<worksheet>${sheet}</worksheet>` },
		]);
	const cells = (...texts: string[]) => texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
	const rows = (numbers: (number | null)[]) =>
		numbers.map((n, at) => `<row${n === null ? '' : ` r="${n}"`}>${cells(`F${at}`, '2023-10-01')}</row>`).join('');
	const head = `<row r="1">${cells('发放单号', '推送时间')}</row>`;

	test('100 行之后的空白格式行直到 1,048,576：只有 100 行', async () => {
		const from = Array.from({ length: 100 }, (_, n) => n + 2);
		const blanks = Array.from({ length: 1_048_475 }, (_, n) => `<row r="${n + 102}"><c r="A${n + 102}" s="3"/></row>`);
		const { records, lines } = await read(bookOf(`<sheetData>${head}${rows(from)}${blanks.join('')}</sheetData>`));
		expect(records).toBe(100);
		expect(lines).toHaveLength(100);
	});

	test('声明的范围不对、行没有行号，都照读', async () => {
		const sheet = `<dimension ref="A1:A1"/><sheetData>${head}${rows([null, null, 9, null])}</sheetData>`;
		expect((await read(bookOf(sheet))).lines.map((line) => line.slice(0, 4))).toEqual(['2,F0', '3,F1', '9,F2', '10,F']);
	});

	test('行号不递增的行拒收，不丢', async () => {
		const { lines, broken, records } = await read(bookOf(`<sheetData>${head}${rows([5, 3, 5, 1, 6])}</sheetData>`));
		expect(lines.map((line) => line.slice(0, 4))).toEqual(['5,F0', '6,F4']);
		expect(broken.map(({ line }) => line)).toEqual([3, 5, 1]);
		expect(broken[0]?.reason).toBe('行号不递增，工作表已损坏；请用表格软件打开后另存');
		expect(records).toBe(5);
	});

	test('指到的文字或样式不在文件里：整个拒收，不把日期读成数字', async () => {
		const sheet = `<sheetData>${head}${rows([2])}</sheetData>`;
		expect(await reasonOf(bookOf(sheet, '<sst/>', 'strings.xml'))).toBe('文件损坏或不完整，请重新导出或重新下载');
	});

	test.each(['SharedStrings.xml', '../xl/sharedStrings.xml', '/xl/sharedStrings.xml', './sharedStrings.xml'])(
		'部件的路径写成 %s 也找得到',
		async (target) => {
			const row = '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>2023-10-01</t></is></c></row>';
			const { lines } = await read(
				bookOf(`<sheetData>${head}${row}</sheetData>`, '<sst><si><t>F9</t></si></sst>', target),
			);
			expect(lines).toEqual(['2,F9,2023-10-01']);
		},
	);

	test('文字太多的工作簿不占满内存', async () => {
		await withFile(bookOf(`<sheetData>${head}</sheetData>`, '<sst><si><t>张三</t></si></sst>'), async (path) => {
			await using file = await open(path);
			const entries = await readDirectory(file);
			const entry = 'reason' in entries ? null : (entries.get('xl/sharedStrings.xml') ?? null);
			expect(await readStrings(file, entry)).toEqual(['张三']);
			expect(await readStrings(file, entry, 20)).toBe(null);
		});
	});
});
