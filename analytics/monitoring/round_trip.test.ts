import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Worksheet } from 'exceljs';
import { afterAll, expect, test } from 'vitest';
import { type MonitoringRow, MonitoringTable } from '../contract/index.ts';
import { temporaryFolder } from '../../tests/second_city.ts';
import { baselineSheet, tableSheet } from './columns.ts';
import { readMonitoringSheet } from './read_sheet.ts';
import { escaped } from './row_texts.ts';
import { monitoringSheet } from './sheet.ts';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);

const region = { key: '419901', name: '甲县' };
const hostile = ['=cmd|calc', '+1', '-1', '@sum', '一\u0007二', '_x0041_', "'引号", '<b>&', ' 前后 ', '多\r\n行', '{}'];
const nothing: MonitoringRow['cells'] = {
	...{ level: null, document: null, receivedOn: null, allotted: null, disbursed: null, disbursedRate: null },
	...{ due: 1521, amountDue: 1_290_250, paid: 1500, amountPaid: 4_354_135, paidRate: { numerator: 2, denominator: 3 } },
	...{ failed: 21, amountFailed: 0, reissued: 0, outstanding: 21, amountReturned: 0 },
	...{
		cardShare: { numerator: 99_996, denominator: 100_000 },
		publicised: null,
		reason: null,
		expectedOn: null,
		note: null,
	},
};

function row(id: string, name: string, cells: Partial<MonitoringRow['cells']> = {}): MonitoringRow {
	const department = { key: '民政局', name: '民政局' };
	const project = { key: `20805${id}`, name };
	return {
		kind: 'row',
		id: `id${id}`,
		no: Number(id),
		region,
		department,
		project,
		cells: { ...nothing, ...cells },
		marks: [],
	};
}

const hand = { field: 'due', system: '1500', isHand: true, difference: 21, isMoved: false, sent: null } as const;
const table = MonitoringTable.parse({
	...{ month: '2023-10', at: '2023-10-25T00:00:00+08:00', dueOn: '2023-10-25', unit: region },
	units: [
		{
			...{
				...region,
				state: 'filling',
				isLate: false,
				submittedAt: null,
				changedAt: null,
				changedBy: null,
				remark: null,
			},
			...{ version: 1, rows: 12, entries: 1, overwritten: 1, moved: 0, strays: [] },
			footer: { unit: '甲县财政局', lead: '', filler: '', phone: '', date: '' },
		},
	],
	rows: [
		...hostile.map((name, at) => row(String(at + 1), name, { note: name })),
		{ ...row('12', '有手工数'), marks: [hand] },
		{ ...row('13', ''), kind: 'region', id: 'sum', no: null, department: null, project: null },
	],
});

/** The exported workbook, changed in its sheet, and read again. */
async function filled(change: (sheet: Worksheet) => void) {
	const { default: excel } = await import('exceljs');
	const book = new excel.Workbook();
	const bytes = await monitoringSheet(table);
	await book.xlsx.load(new Uint8Array(bytes).buffer);
	const sheet = book.getWorksheet(tableSheet);
	if (!sheet) throw new Error('no sheet');
	change(sheet);
	// Unlike a spreadsheet, the library writes texts that look like escapes as they are.
	sheet.eachRow((line) =>
		line.eachCell((cell) => {
			if (typeof cell.value === 'string') cell.value = escaped(cell.value);
		}),
	);
	const path = join(folder, 'filled.xlsx');
	writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
	return readMonitoringSheet(path);
}

const cellsOf = ({ cells }: Awaited<ReturnType<typeof filled>>) => [...cells.values()].flat();
const sentences = ({ faults }: Awaited<ReturnType<typeof filled>>) =>
	faults.map(({ line, column, sentence }) => `${line ?? ''}${column ?? ''} ${sentence}`);

test('导出后原样读回：没有填报，也没有不对；公式样的文字、控制字符、特殊写法都不变', async () => {
	const path = join(folder, 'plain.xlsx');
	writeFileSync(path, await monitoringSheet(table));
	for (const read of [await readMonitoringSheet(path), await filled(() => {})])
		expect(read).toEqual({ month: '2023-10', cells: new Map(), footer: null, faults: [], notes: [] });
});

test('工作簿里没有公式；数是数，金额是元；每页有表头，横向', async () => {
	await filled((sheet) => {
		sheet.eachRow((line) => line.eachCell((cell) => expect(cell.formula).toBeUndefined()));
		expect(sheet.getCell('L6').value).toBe(1521);
		expect(sheet.getCell('M6').value).toBe(12_902.5);
		expect([sheet.getCell('M6').numFmt, sheet.getCell('Z6').numFmt]).toEqual(['#,##0.00', '@']);
		expect(sheet.getCell('U6').value).toBe(0);
		expect(sheet.getCell('V6').value).toBe(0.9999);
		expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', printTitlesRow: '4:5' });
		expect(sheet.getColumn(27).hidden).toBe(true);
	});
});

test('改过的格正好成为填报；改回系统数、清空手工数的收回；页脚也收', async () => {
	const read = await filled((sheet) => {
		sheet.getCell('L6').value = 1600;
		sheet.getCell('I7').value = '1,234.50';
		sheet.getCell('Y8').value = new Date('2023-11-30T00:00:00Z');
		sheet.getCell('Y8').numFmt = 'yyyy-mm-dd';
		sheet.getCell('Z9').value = '=1+1';
		sheet.getCell('L17').value = 1500;
		sheet.eachRow((line) =>
			line.eachCell((cell) => {
				if (cell.value === '联系电话：') sheet.getCell(cell.row, Number(cell.col) + 2).value = '0372-0000000';
			}),
		);
	});
	expect(sentences(read)).toEqual([]);
	expect(cellsOf(read).map(({ id, field, value }) => [id, field, value])).toEqual([
		['id1', 'due', '1600'],
		['id2', 'allotted', '123450'],
		['id3', 'expectedOn', '2023-11-30'],
		['id4', 'note', '=1+1'],
		['id12', 'due', null],
	]);
	expect(read.footer?.footer).toMatchObject({ unit: '甲县财政局', phone: '0372-0000000' });
});

test('合计、比率改了也不采用，但都说明', async () => {
	const read = await filled((sheet) => {
		sheet.getCell('L18').value = 7;
		sheet.getCell('P6').value = 0.5;
	});
	expect(cellsOf(read)).toEqual([]);
	expect(read.notes.map(({ line, column, sentence }) => [line, column, sentence.split('：').at(-1)])).toEqual([
		[6, 'P', '比率由系统按表中的数计算，没有采用'],
		[18, 'L', '小计由系统计算，没有采用'],
	]);
});

test.each<[string, (sheet: Worksheet) => void, RegExp]>([
	['不是数', (sheet) => void (sheet.getCell('L6').value = '很多'), /^6L .*应是0或正整数/],
	['清空系统数', (sheet) => void (sheet.getCell('L6').value = null), /^6L .*清空不能代替系统数/],
	['改了项目名', (sheet) => void (sheet.getCell('E6').value = '别的'), /^6E .*由系统给出，不能改/],
	['没有结果的公式', (sheet) => void (sheet.getCell('L6').value = { formula: 'A1', date1904: false }), /^6L .*公式/],
	['加了一行', (sheet) => void sheet.insertRow(7, [1, '甲县']), /^7 表中不能加行/],
	['删了一行', (sheet) => sheet.spliceRows(6, 1), /^ 缺少“甲县 民政局 =cmd\|calc”一行/],
	['加了一列', (sheet) => void (sheet.getCell('AB5').value = '我的列'), /^5AB 没有“我的列”这一列/],
	['改了列名', (sheet) => void (sheet.getCell('L5').value = '人次'), /^5L 没有“人次”这一列/],
	['写了身份证号', (sheet) => void (sheet.getCell('Z6').value = '419900194901010011'), /^6Z .*不要写证件号、账号/],
])('%s：拒绝，说明哪里、怎么办，一格也不收', async (_name, change, expected) => {
	const read = await filled(change);
	expect(sentences(read)[0]).toMatch(expected);
});

test('改了隐藏的对照表：整本拒绝', async () => {
	const read = await filled((sheet) => {
		const hidden = sheet.workbook.getWorksheet(baselineSheet);
		if (hidden) hidden.getCell('A2').value = 'x';
	});
	expect(sentences(read)).toEqual([' 隐藏的对照表被改动，认不出改了哪些格；请重新导出再填']);
});
