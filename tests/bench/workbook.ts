import { closeSync, createWriteStream, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { z } from 'zod';
import { json } from '../cli/program.ts';
import { idOf, lineOf } from '../corpus/case.ts';
import { type Measure, say, seconds, timed } from './result.ts';

const rows = 200_000;
const goal = 15_000;

const header = [
	...['发放单号', '明细序号', '享受人姓名', '享受人身份证号', '收款人姓名', '收款人身份证号', '银行账号', '开户银行'],
	...['是否社保卡', '乡镇名称', '村名称', '手机号', '补贴标准', '数量', '应发金额'],
];
const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许';
const names = '一二三四五六七八九十春夏秋冬东西南北中平';

const Loaded = z.object({ totals: z.object({ rows: z.literal(rows), loaded: z.literal(rows) }) });

/** A large workbook of payments, as an export system writes it, and the same rows as CSV: each taken in alone. */
export const workbook: Measure = async (bench) => {
	const folder = join(bench.folder, 'workbook');
	mkdirSync(folder, { recursive: true });
	say(`a workbook and a CSV file of ${rows} payments`);
	await writeWorkbook(join(folder, 'payments.xlsx'));
	writeCsv(join(folder, 'payments.csv'));
	const csv = await takeIn(folder, 'payments.csv');
	const xlsx = await takeIn(folder, 'payments.xlsx');
	rmSync(folder, { recursive: true });
	const size = `${rows.toLocaleString('en')} payments × ${header.length} columns`;
	return [
		{ what: `ingest of ${size} as CSV into an empty folder`, goal: '—', measured: seconds(csv), isReached: null },
		{
			what: `ingest of ${size} as XLSX into an empty folder`,
			goal: seconds(goal),
			measured: `${seconds(xlsx)}, ${(xlsx / csv).toFixed(1)} × the CSV`,
			isReached: xlsx <= goal,
			why: 'A sheet is unpacked three times: to see that it is whole, for its header, and for its rows.',
		},
	];
};

async function takeIn(folder: string, name: string): Promise<number> {
	const data = join(folder, 'data');
	const { value, ms } = await timed(() => json(0, data, 'ingest', join(folder, name)));
	Loaded.parse(value);
	rmSync(data, { recursive: true });
	say(`  ${name} in ${seconds(ms)}`);
	return ms;
}

/** The nth payment: numbers where spreadsheets have numbers. */
function payment(n: number): (string | number)[] {
	const name = `${surnames.charAt(n % 20)}${names.charAt((n >> 4) % 20)}${names.charAt((n >> 8) % 20)}`;
	const id = idOf(n);
	const amount = (10_000 + (n % 5000)) / 100;
	return [
		...['FF2023000001', n, name, id, name, id, `62170000100${10000000 + n}`, '农村信用社城关支行', '是'],
		...[`第${n % 20}镇`, `第${n % 300}村民委员会`, `1380000${String(n % 10_000).padStart(4, '0')}`, amount, 1, amount],
	];
}

/** Texts are shared, as Excel has them; amounts have a format of two decimals. */
async function writeWorkbook(path: string): Promise<void> {
	const stream = createWriteStream(path);
	const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: true, useStyles: true });
	const sheet = book.addWorksheet('发放明细');
	for (const column of [13, 15]) sheet.getColumn(column).numFmt = '#,##0.00';
	sheet.addRow(['惠民惠农财政补贴资金发放明细表']).commit();
	sheet.addRow(header).commit();
	for (let n = 1; n <= rows; n++) sheet.addRow(payment(n)).commit();
	sheet.commit();
	await book.commit();
}

function writeCsv(path: string): void {
	const file = openSync(path, 'w');
	writeSync(file, `${lineOf(header)}\n`);
	for (let n = 1; n <= rows; n++) writeSync(file, `${lineOf(payment(n).map(String))}\n`);
	closeSync(file);
}
