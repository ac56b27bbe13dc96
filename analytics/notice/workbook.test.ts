import { read, type WorkBook, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { notice } from '../../tests/notice/sample.ts';
import type { NoticeCell } from '../contract/index.ts';
import { printable } from './printable.ts';
import { noticeWorkbook } from './workbook.ts';

let bytes: Buffer;
let book: WorkBook;

async function made(document = notice): Promise<Buffer> {
	const made = await noticeWorkbook(document);
	if (made === null) throw new Error('no workbook');
	return made;
}

beforeAll(async () => {
	bytes = await made();
	book = read(bytes, { cellNF: true });
});

/** A notice whose one annex has one row of these cells, all of one format. */
function withCells(format: 'percent' | 'permille' | 'wan' | 'yuan' | 'count' | 'rank' | 'text', cells: NoticeCell[]) {
	const columns = cells.map((_, place) => ({ title: `列${place}`, group: null, format }));
	const annexes = [{ id: 'a', title: '表', isWide: false, columns, rows: [{ isTotal: false, cells }], notes: [] }];
	return { ...notice, annexes };
}

test('每个附件一张表，单元格看起来与印出的相同', () => {
	expect(book.SheetNames.map((name) => name.slice(0, 3))).toEqual(['附件1', '附件2']);
	for (const [place, annex] of notice.annexes.entries()) {
		const sheet = book.Sheets[book.SheetNames[place]!]!;
		const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' });
		const heads = annex.columns.some(({ group }) => group !== null) ? 2 : 1;
		expect(rows[0]?.[0]).toBe(annex.title);
		const body = rows.slice(1 + heads, 1 + heads + annex.rows.length);
		expect(body).toEqual(annex.rows.map(({ cells }) => cells.map(({ text }) => printable(text))));
		expect(rows.slice(1 + heads + annex.rows.length).map(([note]) => note)).toEqual(annex.notes);
	}
});

test.each([
	['percent', '99.99%', 99.99, 0.9999, '0.00%'],
	['percent', '100%', 100, 1, '0%'],
	['percent', '99.5%', 99.5, 0.995, '0.0%'],
	['permille', '0.3‰', 0.3, 0.3, '0.0"‰"'],
	['permille', '0.01‰以下', 0.01, 0.01, '0.00"‰以下"'],
	['permille', '0', 0, 0, '0'],
	['wan', '12902.5', 12902.5, 12902.5, '0.0'],
	['wan', '12,902.5', 12902.5, 12902.5, '#,##0.0'],
	['yuan', '1521.50', 1521.5, 1521.5, '0.00'],
	['count', '95078', 95078, 95078, '0'],
	['rank', '并列1', 1, 1, '"并列"0'],
] as const)('%s %s 是数字，不是文字', async (format, text, number, value, numFmt) => {
	const document = withCells(format, [{ text, number }]);
	const sheet = read(await made(document), { cellNF: true }).Sheets['附件 表']!;
	expect(sheet.A3).toMatchObject({ t: 'n', v: value, z: numFmt, w: text });
});

test('名称从不是公式、编码或模板', async () => {
	const names = ['=1+1', '+1', '_x0041_乡', '{{x}}', '<b>&amp;', '@SUM(A1)', '䶮𬱖'];
	const document = withCells(
		'text',
		names.map((text) => ({ text, number: null })),
	);
	const sheet = read(await made(document), { cellFormula: true }).Sheets['附件 表']!;
	const cells = ['A3', 'B3', 'C3', 'D3', 'E3', 'F3', 'G3'].map((place) => sheet[place]);
	expect(cells.map((cell) => cell.v)).toEqual(names);
	expect(cells.every((cell) => cell.t === 's' && cell.f === undefined)).toBe(true);
});

test('打印：A4，宽表横排，表头每页重复；表头和单位名称冻结', () => {
	const files = Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)] as const);
	const sheets = files.filter(([path]) => path.startsWith('xl/worksheets/sheet')).map(([, text]) => text);
	expect(sheets[0]).toMatch(
		/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"|orientation="landscape"[^>]*paperSize="9"/,
	);
	expect(sheets[1]).toMatch(/orientation="portrait"/);
	expect(sheets[0]).toMatch(/<pane xSplit="1" ySplit="3"[^>]*state="frozen"/);
	expect(sheets[1]).toMatch(/<pane xSplit="2" ySplit="2"[^>]*state="frozen"/);
	const workbook = files.find(([path]) => path === 'xl/workbook.xml')?.[1];
	expect(workbook).toMatch(/_xlnm.Print_Titles" localSheetId="0">[^<]*\$1:\$3</);
	expect(workbook).toMatch(/_xlnm.Print_Titles" localSheetId="1">[^<]*\$1:\$2</);
});

test('同一份通报，每次的字节相同；没有附件就没有工作簿', async () => {
	expect((await made(structuredClone(notice))).equals(bytes)).toBe(true);
	expect(await noticeWorkbook({ ...notice, annexes: [] })).toBeNull();
});
