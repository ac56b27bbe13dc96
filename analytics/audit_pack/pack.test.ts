import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copySecondCity } from '../../tests/loaded_city.ts';
import { files, temporaryFolder } from '../../tests/second_city.ts';
import { openWarehouse, type Warehouse } from '../warehouse.ts';
import { auditPack } from './pack.ts';
import { packTables } from './tables.ts';

const place = temporaryFolder();
let warehouse: Warehouse;
let first: Record<string, string>;
let second: Record<string, string>;

/** A pack of the year up to April, unpacked: the text of each of its files. */
async function packed(name: string): Promise<Record<string, string>> {
	const path = join(place.path, name);
	const options = { temp: warehouse.folder.temp, madeAt: '2023-11-22 09:40:00', program: '1' };
	await auditPack(warehouse.writer, { month: '2023-04', scope: 'ytd' }, path, options);
	return Object.fromEntries(
		Object.entries(unzipSync(readFileSync(path))).map(([file, bytes]) => [file, Buffer.from(bytes).toString()]),
	);
}

beforeAll(async () => {
	const data = join(place.path, 'data');
	await copySecondCity(data);
	warehouse = await openWarehouse(data, { now: () => new Date('2023-11-22T01:40:00Z'), creates: false });
	[first, second] = [await packed('1.zip'), await packed('2.zip')];
}, 180_000);
afterAll(() => {
	warehouse.close();
	place.remove();
});

/** The rows of a table of a pack by the names of their columns; no cell of these has a comma in it. */
function rowsOf(pack: Record<string, string>, name: string): Record<string, string>[] {
	const [head = '', ...lines] = (pack[`${name}.csv`] ?? '').replace('\uFEFF', '').trimEnd().split(/\r?\n/);
	const columns = head.split(',');
	return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [columns[at] ?? '', cell])));
}

test.each(packTables)('$name：列和数据字典写的一样，各列都有含义', ({ name, columns }) => {
	const [head = ''] = (first[`${name}.csv`] ?? '').replace('\uFEFF', '').split('\n');
	expect(head.split(',')).toEqual(Object.keys(columns));
	for (const [column, meaning] of Object.entries(columns))
		expect(first['数据字典.csv']).toContain(`${name},${column},${meaning}`);
});

test('每个单位的明细数出来的，就是指标的分子分母', () => {
	const records = rowsOf(first, '发放明细');
	const rates = rowsOf(first, '指标').filter(
		(row) =>
			row['月份'] === '202304' &&
			row['期间'] === '累计' &&
			['successRate', 'leftoverRate'].includes(row['指标代码'] ?? ''),
	);
	const due = Map.groupBy(records, (row) => row['单位'] ?? '');
	const counted = [...due].flatMap(([unit, rows]) =>
		[['successRate', '成功'] as const, ['leftoverRate', '遗留'] as const].map(([indicator, state]) => [
			...[unit, indicator, String(rows.filter((row) => row['状态'] === state).length), String(rows.length)],
		]),
	);
	const told = rates
		.filter((row) => due.has(row['单位'] ?? ''))
		.map((row) => [row['单位'], row['指标代码'], row['分子'], row['分母']]);
	expect(told.length).toBe(2 * due.size);
	expect(told.length).toBeGreaterThan(8);
	// The month prints the first-attempt rate, which counts otherwise; leftovers count alike under both.
	const leftover = (rows: (string | undefined)[][]) =>
		rows.filter(([, indicator]) => indicator === 'leftoverRate').toSorted();
	expect(leftover(told)).toEqual(leftover(counted));
});

test('同一个人在一个数据包里代号相同，在另一个里不同；从代号看不出是谁', () => {
	const [one, other] = [rowsOf(first, '发放明细'), rowsOf(second, '发放明细')];
	const codes = (rows: Record<string, string>[]) => rows.map((row) => row['人员代号'] ?? '');
	expect(one.map(({ 人员代号: _, 账户代号: __, ...row }) => row)).toEqual(
		other.map(({ 人员代号: _, 账户代号: __, ...row }) => row),
	);
	expect(new Set(codes(one)).size).toBeLessThan(one.length);
	expect(new Set(codes(one)).size).toBe(new Set(codes(other)).size);
	expect(new Set(codes(one)).isDisjointFrom(new Set(codes(other)))).toBe(true);
});

test('数据包里没有完整的姓名、证件号、账号', () => {
	const [head = '', ...lines] = readFileSync(files[3] ?? '', 'utf8')
		.trim()
		.split(/\r?\n/);
	const columns = head.split(',');
	const places = ['享受人姓名', '享受人身份证号', '银行账号'].map((name) => columns.indexOf(name));
	expect(places).not.toContain(-1);
	const [name, ...numbers] = places;
	const isCompany = columns.indexOf('对象类型');
	// A company's name is no person's: it is shown.
	const clear = new Set(
		lines.flatMap((line) => {
			const cells = line.split(',');
			const told = cells[isCompany] === '单位' ? numbers : [name ?? -1, ...numbers];
			return told.map((at) => cells[at] ?? '').filter((text) => text.length > 2);
		}),
	);
	const all = Object.values(first).join('\n');
	expect([...clear].filter((text) => all.includes(text))).toEqual([]);
	expect(clear.size).toBeGreaterThan(100);
});

test('校验值就是各文件的 SHA-256', () => {
	const lines = (first['校验值.txt'] ?? '').trimEnd().split('\n');
	const sums = Object.entries(first)
		.filter(([name]) => name !== '校验值.txt')
		.map(([name, text]) => `${createHash('sha256').update(text).digest('hex')}  ${name}`);
	expect(lines.toSorted()).toEqual(sums.toSorted());
	expect(lines).toHaveLength(packTables.length + 3);
});
