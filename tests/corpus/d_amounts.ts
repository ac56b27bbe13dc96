import { inAllPlaces, type RowCase } from './places.ts';

const AMOUNT = '应发金额';
const read = (id: string, as: string, cells: string[]): RowCase[] =>
	cells.map((cell, at) => ({ id: `${id}.${at}`, cells: { [AMOUNT]: cell }, readsAs: { [AMOUNT]: as } }));
const refused = (id: string, reason: string, cells: string[]): RowCase[] =>
	cells.map((cell, at) => ({ id: `${id}.${at}`, cells: { [AMOUNT]: cell }, rejects: [AMOUNT, reason] }));

const cases: RowCase[] = [
	...read('B-301', '1234.50', ['1,234.50', '1，234.50', ' 1,234.5 ']),
	...refused('B-302', '不是数字', ['1,23.50', '1.234,50', '1,2345', ',123', '1..5']),
	...read('B-303', '1234.50', ['￥1234.5', '¥1234.50', '1234.5元', '1,234.50 元', 'RMB1234.50', '="1234.5"']),
	...refused('B-303r', '不是数字', ['壹佰元', '1234.5角', '约1234']),
	...read('B-304', '1234.50', ['１２３４．５０', '￥１，２３４．５']),
	...refused('B-305', '小数超过两位', ['1234.567', '1.005', '0.001']),
	...refused('B-306', '负数', ['-100', '(100.00)', '－100']),
	...refused('B-307', '零', ['0', '0.00', '０']),
	...refused('B-308', '科学计数法', ['1e3', '1E+3']),
	...refused('B-308n', '不是数字', ['1_000', '0x10', 'NaN', 'Infinity', '1 /2', '１２３４元5', '+5', '1.']),
	...refused('B-309', '过大', ['99999999999999999.99', '99999999999999']),
	...refused('B-308.separator', '不是数字', ['12\u202834', '"12\u2028\n34', '12\r34x']),
	...refused('B-310', '缺少应发金额', ['', ' ', '\u3000']),
	{ id: 'B-314', cells: { [AMOUNT]: '1000000.00' }, readsAs: { [AMOUNT]: '100,0000'.replace(',', '') } },
];

/** D. Amounts. */
export const amounts = cases.flatMap(inAllPlaces);
