import { expect, test } from 'vitest';
import { withoutAdded } from './added.ts';
import { protect, unprotect } from './protect.ts';

test.each([
	['419900199001010017', '\t419900199001010017'],
	['0410502', '\t0410502'],
	['12E5', '\t12E5'],
	['=1+1', "'=1+1"],
	['＝1', "'＝1"],
	['-5.00', "'-5.00"],
	["'=1", "''=1"],
	["\t'6221000000034368593", "'\t'6221000000034368593"],
	['张三', '张三'],
	['2023-10-31', '2023-10-31'],
	['430.00', '430.00'],
	['', ''],
])('表格软件不改动 %j，读回来还是原样', (cell, written) => {
	expect(protect(cell)).toBe(written);
	expect(unprotect(written)).toBe(cell);
});

test('没有加过保护的格不变', () => {
	for (const cell of ["'张三", '\t张三', "O'Neil", '430.00']) expect(unprotect(cell)).toBe(cell);
});

test('被拒绝的行加上的三列、校验过的名单加上的两列认得出，少一列、改了名就不是', () => {
	expect(withoutAdded(['单号', '金额', '行号', ' 问题列', '拒绝原因'])).toEqual(['单号', '金额']);
	expect(withoutAdded(['单号', '金额', '结论', ' 原因'])).toEqual(['单号', '金额']);
	for (const header of [['行号', '问题列'], ['单号', '行号', '列', '拒绝原因'], ['原因'], ['原因', '结论'], []])
		expect(withoutAdded(header)).toEqual(header);
});
