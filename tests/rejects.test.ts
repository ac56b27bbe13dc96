import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import excel from 'exceljs';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Imports, type IngestResult, Rejects } from '#contract';
import { load } from '../analytics/load.ts';
import { openWarehouse, type Warehouse } from '../analytics/warehouse.ts';
import { askOf } from './ask.ts';
import { temporaryFolder } from './second_city.ts';
import { stored } from './stored.ts';

const now = () => new Date('2023-11-22T01:40:00Z');
const place = temporaryFolder();
let warehouse: Warehouse;

beforeAll(async () => void (warehouse = await openWarehouse(join(place.path, 'data'), { now, creates: true })));
afterAll(() => {
	warehouse.close();
	place.remove();
});

type File = IngestResult['files'][number];

async function loaded(name: string, bytes: Buffer | string): Promise<File> {
	const path = join(place.path, name);
	writeFileSync(path, bytes);
	const { files } = await load(warehouse.writer, warehouse.folder, [path], { now });
	const [file] = files;
	if (!file) throw new Error('Nothing became of the file');
	return file;
}

/** What the register says of the last import: its warnings and its rejected rows. */
async function lastImport(): Promise<{ warnings: string[]; rows: Rejects['rows'] }> {
	const ask = askOf(warehouse.writer);
	const [last] = Imports.parse(await ask('/api/imports', { limit: '1' })).rows;
	const { rows } = Rejects.parse(await ask('/api/imports/:id/rejects', { id: String(last?.id) }));
	return { warnings: last?.warnings ?? [], rows };
}

const header = ['单号', '序号', '姓名', '身份证号', '银行卡号', '金额', '备注'];
const rows = (slip: string) => [
	[slip, '1', '张三', '419900199001010017', '6221000000034368593', '100.00', '=1+1'],
	[slip, '2', '李四', '41990019900101002X', '6221000000034368594', '-5.00', '=1+1'],
	[slip, '3', '王五', '419900199001010033', '622100', '300.00', '他说"好"'],
	[slip, '4', '赵六', '4199001990', '6221000000034368596', '400.00', '两\n行'],
];

/** A text as an export writes it. */
const text = (cells: string[][], delimiter: string) =>
	cells
		.map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter))
		.join('\r\n');

describe.each([
	['逗号、UTF-8', ',', 'utf8', 'R1'],
	['逗号、GB18030', ',', 'gb18030', 'R2'],
	['分号、GB18030', ';', 'gb18030', 'R3'],
	['制表符、UTF-8', '\t', 'utf8', 'R4'],
	['制表符、UTF-16', '\t', 'utf16', 'R5'],
])('被拒绝的行改正再传：%s', (_, delimiter, encoding, slip) => {
	let first: File;
	let file = '';

	test('各列照原样，行号、列、原因在后', async () => {
		const broken = `${slip}${delimiter}5${delimiter}孙七\r\n`;
		const bytes = iconv.encode(`${text([header, ...rows(slip)], delimiter)}\r\n${broken}`, encoding);
		first = await loaded(`明细-${slip}.csv`, bytes);
		expect(first).toMatchObject({ rows: 5, loaded: 1, rejected: 4 });
		file = (await stored(warehouse.folder, first.rejects ?? '')).toString();
		const lines = file.slice(1).split('\n');
		expect(file.startsWith('\uFEFF')).toBe(true);
		expect(lines[0]).toBe([...header, '行号', '问题列', '拒绝原因'].join(delimiter));
		expect(file).toContain(`"\t6221000000034368594"${delimiter}'-5.00${delimiter}'=1+1${delimiter}3${delimiter}`);
		expect(file).toMatch(/孙七[^\n]*列数不符（3\/7）；整行原文在第一列，请按列填回\n$/);
	});

	test('页面上看不到姓名和号码', async () => {
		const { rows: shown } = await lastImport();
		const all = shown.map(({ raw }) => raw).join('\n');
		expect(all).not.toMatch(/李四|赵六|孙七|4199001990/);
		expect(shown.map(({ line }) => line)).toEqual([3, 4, 5, 7]);
	});

	test('原样再传：还是被拒绝，不提多出的列', async () => {
		const again = await loaded(`再传-${slip}.csv`, file);
		expect(again).toMatchObject({ rows: 4, loaded: 0, duplicate: 0, rejected: 4 });
		expect((await lastImport()).warnings).toEqual([]);
		const lines = (await stored(warehouse.folder, again.rejects ?? '')).toString().split('\n');
		expect(lines[0]).toBe(file.split('\n')[0]);
		expect(lines[1]?.split(delimiter).slice(0, 7)).toEqual(file.split('\n')[1]?.split(delimiter).slice(0, 7));
	});

	test('改正一行再传：只补这一行，其余仍被拒绝；再传一次，已载入的不重复', async () => {
		const corrected = await loaded(`改正-${slip}.csv`, file.replace("'-5.00", '5.00'));
		expect(corrected).toMatchObject({ rows: 4, loaded: 1, duplicate: 0, corrected: 0, rejected: 3 });
		const notes = await warehouse.writer.rows(
			`select line_no::integer as line, note
			from raw_payment join slip_number using (slip_key)
			where slip_no = $slip
			order by line`,
			{ slip },
		);
		expect(notes).toEqual([1, 2].map((line) => ({ line, note: '=1+1' })));
		const again = await loaded(`又传-${slip}.csv`, `${file.replace("'-5.00", '5.00')}\n`);
		expect(again).toMatchObject({ rows: 4, loaded: 0, duplicate: 1, rejected: 3 });
	});
});

describe('被拒绝的行改正再传：XLSX', () => {
	const sheetOf = async (path: string) => {
		const book = new excel.Workbook();
		const clear = join(place.path, basename(path));
		writeFileSync(clear, await stored(warehouse.folder, path));
		await book.xlsx.readFile(clear);
		return book.worksheets[0]!;
	};
	let first: File;

	test('清单是XLSX，号码是文本，没有公式', async () => {
		const book = new excel.Workbook();
		const sheet = book.addWorksheet('明细');
		sheet.addRows([['发放明细表'], header, ...rows('RX')]);
		sheet.addRow(['RX', '5', '孙七', 419900199001010050, '6221000000034368597', 1, '']);
		first = await loaded('明细.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
		expect(first).toMatchObject({ rows: 5, loaded: 1, rejected: 4 });
		expect(basename(first.rejects ?? '')).toMatch(/^[0-9a-f]{64}-\d+\.rejects\.xlsx$/);
		const made = await sheetOf(first.rejects ?? '');
		expect(made.getRow(1).values).toEqual([undefined, ...header, '行号', '问题列', '拒绝原因']);
		expect(made.getCell('D2').value).toBe('41990019900101002X');
		expect(made.getCell('D2').numFmt).toBe('@');
		expect([made.getCell('G2').type, made.getCell('G2').value]).toEqual([excel.ValueType.String, '=1+1']);
		expect(made.getCell('H2').value).toBe('4');
	});

	test('原样再传还是被拒绝；改正后只补改正的行', async () => {
		const path = first.rejects ?? '';
		expect(await loaded('原样.xlsx', await stored(warehouse.folder, path))).toMatchObject({
			rows: 4,
			loaded: 0,
			rejected: 4,
		});
		const made = await sheetOf(path);
		made.getCell('F2').value = 5;
		made.getCell('E3').value = '6221000000034368595';
		const corrected = Buffer.from(await made.workbook.xlsx.writeBuffer());
		expect(await loaded('改正.xlsx', corrected)).toMatchObject({ rows: 4, loaded: 2, rejected: 2 });
		expect((await lastImport()).warnings).toEqual([]);
	});
});
