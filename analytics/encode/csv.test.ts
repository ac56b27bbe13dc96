import { expect, test } from 'vitest';
import { harmless, toCsv } from './csv.ts';

test.each(['=1+1', '+86', '-', '@sum', '＝1', '＋1', '－1', '＠x', ' =1', '"=1', '\t1', '\r1', '\n1', '\0'])(
	'R39 %j 会被电子表格当作公式，前面加撇号',
	(text) => expect(harmless(text)).toBe(`'${text}`),
);

test.each(['安阳', '1-2', 'a=b', '2023-10', '', '东城区（新）'])('%j 原样', (text) =>
	expect(harmless(text)).toBe(text),
);

test('引号、逗号、换行按 RFC 4180 写，负数仍是数字，空值为空', () => {
	const table = {
		title: '表',
		columns: [
			{ id: 'a', title: '甲,乙', type: 'text' as const },
			{ id: 'b', title: '数', type: 'integer' as const },
		],
		rows: [
			{ a: '说"是"', b: -3 },
			{ a: '一\n二', b: null },
		],
	};
	expect(toCsv(table).toString()).toBe('\uFEFF"甲,乙",数\r\n"说""是""",-3\r\n"一\n二",\r\n');
});
