import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cells, goodPayment, openTyping, type Typing } from './fixture.ts';

let typing: Typing;

beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

let line = 0;
const paid = (amount: string, more: Cells = {}): Cells => ({
	...goodPayment,
	line_no: String(++line),
	amount,
	...more,
});
const total = (label: string, amount: string): Cells => ({ slip_no: label, amount });

const found = async (...records: Cells[]) =>
	(await typing.wrongTotals('payment', records)).map(({ source_line, label, stated, computed }) =>
		[source_line, label, stated, computed].map(String).join(' '),
	);

test('合计是上面各行之和：对得上不说，对不上说出两个数', async () => {
	const rows = [paid('100.00'), paid('1234.56')];
	expect(await found(...rows, total('合计', '1334.56'))).toEqual([]);
	expect(await found(...rows, total('合 计：', '1,334.57'))).toEqual(['4 合计： 1,334.57 1,334.56']);
});

test('小计是上一个小计以来各行之和，合计不把小计再加一遍', async () => {
	const rows = [paid('1'), paid('2'), total('小计', '3'), paid('4'), total('本页小计', '4'), total('总计', '7')];
	expect(await found(...rows)).toEqual([]);
	rows[4] = total('小计', '7');
	expect(await found(...rows)).toEqual(['6 小计 7.00 4.00']);
});

test('几张表上下相接，各有合计：各算各的；紧跟着小计的上一级小计不算', async () => {
	const rows = [paid('1'), total('合计', '1'), paid('2'), total('合计', '2'), total('总计', '3')];
	expect(await found(...rows)).toEqual([]);
	expect(await found(paid('1'), total('小计', '1'), total('小计', '5'))).toEqual([]);
});

test('写在最上面的合计，是整张表的', async () => {
	expect(await found(total('合计', '3'), paid('1'), paid('2'))).toEqual([]);
	expect(await found(total('合计', '4'), paid('1'), paid('2'))).toEqual(['2 合计 4.00 3.00']);
});

test('被拒绝的行不算在内；没有数、不是数的合计和签字行不比', async () => {
	expect(await found(paid('1'), paid('2', { account: '1' }), total('合计', '3'))).toEqual(['4 合计 3.00 1.00']);
	expect(await found(paid('1'), total('合计', ''), total('合计', '若干'), total('填报人：', '9'))).toEqual([]);
});

test('一个文件里没有合计', async () => {
	expect(await found(paid('1'), paid('2'))).toEqual([]);
});
