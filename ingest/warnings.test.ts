import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Connection, type Database, openDatabase } from '../sql/database.server.ts';
import { loadModels } from '../sql/models.ts';
import { csv, header, lineOf, row } from '../tests/corpus/case.ts';
import { openFolder } from './folder.ts';
import { ingest, type Taken } from './ingest.ts';

let root: string;
let database: Database;
let db: Connection;

beforeEach(async () => {
	root = mkdtempSync(join(tmpdir(), 'warnings-'));
	database = await openDatabase(':memory:', { threads: 1 });
	db = await database.connect();
	await loadModels(db);
});
afterEach(() => {
	db.close();
	database.close();
	rmSync(root, { recursive: true });
});

async function taken(name: string, bytes: Buffer): Promise<Taken[]> {
	const path = join(root, name);
	writeFileSync(path, bytes);
	return ingest(db, openFolder(join(root, 'data')), [path], { now: () => new Date('2023-11-22T09:00:00+08:00') });
}

const kept = async () =>
	(await db.rows('select unnest(warnings) as warning from import')).map(({ warning }) => warning);

/** Payments of 101.50, 102.50 … and below them a row that says what they are together. */
const payments = (count: number) => Array.from({ length: count }, (_, at) => row('payment', 'FF1', at + 1));
const totalRow = (label: string, amount: string) =>
	header('payment').map((name, at) => {
		return at === 0 ? label : name === '应发金额' ? amount : '';
	});

test('合计与各行之和不同：照收，说明哪一行、写的是多少、相加是多少', async () => {
	const rows = payments(3).map((cells) => lineOf(Object.values(cells)));
	const lines = [lineOf(header('payment')), ...rows, lineOf(totalRow('合计', '1,307.50'))];
	const [table] = await taken('明细.csv', csv(lines, 'gb18030'));
	expect(table).toMatchObject({ rows: 4, loaded: 3, skipped: 1, rejected: 0 });
	expect(table?.warnings).toEqual([
		'第 5 行“合计”的应发金额是 1,307.50 元，各行相加是 307.50 元；请与出表单位核对是否缺行或多行',
	]);
	expect(await kept()).toEqual(table?.warnings);
});

test('被拒绝的行不在相加之列，也说出来；对得上的合计不说', async () => {
	const rows = payments(3).map((cells) => Object.values(cells));
	const wrong = Object.values({ ...row('payment', 'FF1', 4), 银行账号: '1' });
	const lines = [header('payment'), ...rows, wrong, ['少了列'], totalRow('小计', '307.50'), totalRow('合计', '412')];
	const [table] = await taken('明细.csv', csv(lines.map(lineOf)));
	expect(table).toMatchObject({ rows: 7, loaded: 3, skipped: 2, rejected: 2 });
	expect(table?.warnings).toEqual([
		'第 8 行“合计”的应发金额是 412.00 元，各行相加是 307.50 元（本表被拒绝的 2 行没有算在内）；请与出表单位核对是否缺行或多行',
	]);
});

test('对不上的小计太多：只列前十处', async () => {
	const lines = payments(12).flatMap((cells) => [Object.values(cells), totalRow('小计', '1')]);
	const [table] = await taken('明细.csv', csv([header('payment'), ...lines].map(lineOf)));
	expect(table?.warnings).toHaveLength(11);
	expect(table?.warnings.at(-1)).toBe('还有 2 处合计或小计对不上，没有逐一列出');
});

test('工作表里隐藏的行和列照收，并说明；不载入的列和合计外的空行不算', async () => {
	const book = new ExcelJS.Workbook();
	const sheet = book.addWorksheet('十月');
	sheet.addRow([...header('payment'), '内部编号']);
	for (const cells of payments(3)) sheet.addRow([...Object.values(cells), 'x']);
	sheet.addRow(totalRow('合计', '204'));
	sheet.getRow(3).hidden = true;
	sheet.getRow(4).hidden = true;
	sheet.getRow(9).hidden = true;
	for (const column of [6, 9, 12]) sheet.getColumn(column).hidden = true;
	const [table] = await taken('明细.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
	const advice = '已一并载入；如不应载入，请删除后重新导出，再撤回本次导入';
	expect(table).toMatchObject({ rows: 4, loaded: 3, skipped: 1 });
	expect(table?.warnings).toEqual([
		`工作表有 2 行被隐藏或筛选掉（从第 3 行起），${advice}`,
		`工作表有隐藏的列（银行账号、村名称），${advice}`,
		'未识别的列未载入：内部编号',
		'第 5 行“合计”的应发金额是 204.00 元，各行相加是 307.50 元；请与出表单位核对是否缺行或多行',
	]);
});
