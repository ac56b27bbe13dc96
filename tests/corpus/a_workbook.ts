import { utils, write as writeOld } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { zipOf } from '../../ingest/read/zip.fixture.ts';
import { type Case, csv, header, lines, loaded, one, type Outcome, refused, row, type RowKind } from './case.ts';

type Change = (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void;

/** A workbook of payments, changed before it is written. */
async function workbook(id: string, change: Change = () => {}, count = 3): Promise<Buffer> {
	const book = new ExcelJS.Workbook();
	put(book.addWorksheet('发放明细'), 'payment', id.replaceAll(/\W/g, ''), count);
	change(book.getWorksheet('发放明细') ?? book.addWorksheet(), book);
	return Buffer.from(await book.xlsx.writeBuffer());
}

function put(sheet: ExcelJS.Worksheet, kind: RowKind, slip: string, count: number): void {
	sheet.addRow(header(kind));
	for (let n = 1; n <= count; n++) sheet.addRow(Object.values(row(kind, slip, n)));
}

const cell = (column: string, line = 3): string =>
	`${String.fromCharCode(65 + header('payment').indexOf(column))}${line}`;
const withCell =
	(column: string, value: ExcelJS.CellValue, format?: string): Change =>
	(sheet) => {
		sheet.getCell(cell(column)).value = value;
		if (format) sheet.getCell(cell(column)).numFmt = format;
	};
const rejects = (column: string, reason: string) => loaded(2, { rejected: [{ line: 3, column, reason }] });

async function sheet(id: string, outcome: Outcome, change?: Change): Promise<Case> {
	return one(id, await workbook(id, change), outcome, 'xlsx');
}

/** A workbook whose sheet is the given XML. */
function raw(id: string, sheetXml: string, outcome: Outcome, texts = '<sst></sst>'): Case {
	const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const bytes = zipOf([
		{
			name: 'xl/workbook.xml',
			data: `<workbook xmlns:r="x"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>`,
		},
		{
			name: 'xl/_rels/workbook.xml.rels',
			data: `<Relationships><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>
				<Relationship Id="r2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
		},
		{ name: 'xl/worksheets/sheet1.xml', data: sheetXml },
		{ name: 'xl/sharedStrings.xml', data: texts },
	]);
	return one(id, bytes, outcome, 'xlsx');
}

const xmlRow = (cells: string[], attributes: string) =>
	`<row${attributes}>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
const xmlSheet = (slip: string, numbers: (string | number)[]) =>
	`<worksheet><dimension ref="A1:A1"/><sheetData>${xmlRow(header('payment'), '')}${numbers
		.map((number, at) => xmlRow(Object.values(row('payment', slip, at + 1)), number === '' ? '' : ` r="${number}"`))
		.join('')}</sheetData></worksheet>`;
const counted = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);

const doctype = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>';

const firstText = '<c t="s"><v>0</v></c>';

/** Shared strings whose one text is ten to the ninth times as long as it looks. */
function laughs(): string {
	const entities = counted(1, 9).map((n) => `<!ENTITY l${n} "${`&l${n - 1};`.repeat(10)}">`);
	return `<!DOCTYPE sst [<!ENTITY l0 "哈">${entities.join('')}]><sst><si><t>&l9;</t></si></sst>`;
}

/** A. Workbooks. */
export async function workbooks(): Promise<Case[]> {
	const whole = await workbook('B017');
	const old = utils.book_new();
	const cells = [header('payment'), ...[1, 2].map((n) => Object.values(row('payment', 'B015', n)))];
	utils.book_append_sheet(old, utils.aoa_to_sheet(cells), '明细');
	const encrypted = Buffer.concat([
		Buffer.from('d0cf11e0a1b11ae1', 'hex'),
		Buffer.alloc(504),
		Buffer.from('EncryptedPackage', 'utf16le'),
	]);
	return [
		one('B-012', await workbook('B012'), loaded(3, { warnings: ['扩展名 .csv 与内容不符'] }), 'csv'),
		one('B-012.junk', Buffer.from('PK\x03\x04 and nothing more'), refused('文件损坏或不完整')),
		one('B-013', csv(lines('payment', 'B013', 3)), loaded(3, { warnings: ['扩展名 .xlsx 与内容不符'] }), 'xlsx'),
		one('B-014', Buffer.from('<table><tr><td>发放单号</td></tr></table>'), refused('HTML'), 'xls'),
		one('B-015', Buffer.from(writeOld(old, { type: 'buffer', bookType: 'biff8' })), loaded(2), 'xls'),
		one('B-015.junk', encrypted.subarray(0, 300), refused('文件损坏'), 'xls'),
		one('B-016', encrypted, refused('密码'), 'xlsx'),
		one('B-017', whole.subarray(0, -1024), refused('文件损坏或不完整'), 'xlsx'),
		raw('B-024', `${doctype}${xmlSheet('B024', [2])}`, refused('DOCTYPE')),
		raw('B-025', xmlSheet('B025', [2]).replace(/<c t="inlineStr">.*?<\/c>/, firstText), refused('DOCTYPE'), laughs()),
		await sheet('B-026', loaded(3)),
		...(await sheets()),
		...(await numbers()),
	];
}

async function sheets(): Promise<Case[]> {
	const two = new ExcelJS.Workbook();
	put(two.addWorksheet('发放单'), 'slip', 'B027', 2);
	put(two.addWorksheet('发放明细'), 'payment', 'B027', 3);
	two.addWorksheet('空');
	const hidden: Change = (sheet, book) => {
		put(book.addWorksheet('隐藏', { state: 'hidden' }), 'push', 'B027h', 2);
		sheet.getRow(3).hidden = true;
	};
	return [
		{
			id: 'B-027',
			files: [
				{ name: 'B-027.xlsx', bytes: Buffer.from(await two.xlsx.writeBuffer()), outcomes: [loaded(2), loaded(3)] },
			],
		},
		{
			id: 'B-027.hidden',
			files: [
				{
					name: 'B-027.hidden.xlsx',
					bytes: await workbook('B-027.hidden', hidden),
					outcomes: [loaded(3, { warnings: ['1 行被隐藏或筛选掉（从第 3 行起）'] }), refused('工作表已隐藏')],
				},
			],
		},
		raw(
			'B-028',
			xmlSheet('B028', counted(2, 100)).replace(
				'</sheetData>',
				'<row r="1048576"><c r="A1048576" s="1"/></row></sheetData>',
			),
			loaded(100),
		),
		raw(
			'B-029.dimension',
			xmlSheet(
				'B029',
				Array.from({ length: 500 }, () => ''),
			),
			loaded(500),
		),
		raw('B-029.order', xmlSheet('B029o', [2, 5, 3, 6, 6, 7]), {
			...loaded(4, {
				rejected: [
					{ line: 3, column: null, reason: '行号' },
					{ line: 6, column: null, reason: '行号' },
				],
			}),
		}),
		raw('B-029.number', xmlSheet('B029n', ['x', '-1', '99999999999', '1e9', '2.5', '7']), loaded(6)),
		raw(
			'B-029.column',
			xmlSheet('B029c', [2, 3]).replace(
				'</row></sheetData>',
				'<c r="XFE3" t="inlineStr"><is><t>x</t></is></c></row></sheetData>',
			),
			loaded(1, { rejected: [{ line: 3, column: null, reason: '列数不符' }] }),
		),
		await sheet('B-030', loaded(2, { rejected: [{ line: 3, column: '发放单号', reason: '缺少发放单号' }] }), (each) => {
			each.mergeCells('A2:A3');
			each.getCell('A3').value = null;
			each.getCell('A2').value = 'B030';
			each.unMergeCells('A2:A3');
			each.getCell('A3').value = null;
		}),
	];
}

async function numbers(): Promise<Case[]> {
	return Promise.all([
		sheet('B-110', rejects('享受人身份证号', '数字已被表格软件截断'), withCell('享受人身份证号', 419900199001010016)),
		sheet('B-132', rejects('银行账号', '数字已被表格软件截断'), withCell('银行账号', 6217000010012345000)),
		sheet('B-311', loaded(3), withCell('应发金额', 100.10000000000001)),
		sheet('B-311.third', rejects('应发金额', '小数超过两位'), withCell('应发金额', 100.105)),
		sheet('B-312', rejects('应发金额', '公式没有缓存'), withCell('应发金额', { formula: 'A1+1' })),
		sheet('B-313.ref', rejects('应发金额', '错误值'), withCell('应发金额', { error: '#REF!' })),
		sheet('B-313.true', rejects('应发金额', '逻辑值'), withCell('应发金额', true)),
		sheet('B-313.extra', loaded(3, { warnings: ['备注2'] }), (each) => {
			each.getCell('K1').value = '备注2';
			each.getCell('K3').value = { error: '#N/A' };
		}),
	]);
}
