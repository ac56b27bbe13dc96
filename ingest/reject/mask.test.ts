import { expect, test } from 'vitest';
import type { Layout } from '../messages.ts';
import { maskRow } from './mask.ts';

const payments: Layout = {
	canonical: '',
	from: 0,
	until: 0,
	delimiter: ',',
	columns: ['slip_no', 'beneficiary_name', 'beneficiary_id', 'payee_name', 'account', 'extra_1', 'extra_2', 'amount'],
	header: ['单号', 'aac003', 'aac002', '收款人姓名', '卡号', '户主姓名', '户主证件号', '金额'],
	isWorkbook: false,
};
const masked = (content: { cells: string[] } | { raw: string }, layout = payments) =>
	maskRow({ line: 2, column: null, reason: '', content }, layout);

test('姓名只留第一个字，证件号留后2位，账号留后4位', () => {
	const cells = [
		'FF1',
		'欧阳修文',
		'419900199001010017',
		' 买买提·艾力',
		'6221000000034368593',
		'王五',
		'419900900101001',
	];
	expect(masked({ cells: [...cells, '-5'] })).toBe(
		'FF1,欧***,****************17,买*****,***************8593,王*,*************01,-5',
	);
});

test('分组写的号码、全角数字、小写x也脱敏', () => {
	const cells = ['FF1', '张三', '4199 0019 9001 0100 1x', '', '６２２１０００００００３４３６８５９３', '', '', ''];
	expect(masked({ cells })).toBe('FF1,张*,********************1x,,***************８５９３,,,');
});

test('分不清列的原文：所有的词都只留第一个字', () => {
	expect(masked({ raw: 'FFA,"张三,419900199001010017,李四光\n王五' })).toBe('F**,"张*,****************17,李**\n王*');
});

test('没有姓名的表，文字照原样', () => {
	const columns = ['slip_no', 'line_no', 'reason'];
	const layout = { ...payments, columns, header: ['发放单号', '明细序号', '失败原因'] };
	expect(masked({ raw: 'FF1,1' }, layout)).toBe('FF1,1');
	expect(masked({ cells: ['FF1', '1', '账户已销户'] }, layout)).toBe('FF1,1,账户已销户');
});
