import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
	maskRow({ line: 2, column: null, reason: '', content }, layout).text;

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

test('没有姓名、没有随手写的列的表，文字照原样', () => {
	const layout = { ...payments, columns: ['region_code', 'region_name'], header: ['单位编码', '单位名称'] };
	expect(masked({ raw: '419801,甲区' }, layout)).toBe('419801,甲区');
	const answers = { ...payments, columns: ['slip_no', 'bank_reason'], header: ['发放单号', '失败原因'] };
	expect(masked({ cells: ['FF1', '账户已销户'] }, answers)).toBe('FF1,账户已销户');
	expect(masked({ cells: ['FF1', '户名应为李秀英'] }, answers)).toBe('FF1,户名应为李**');
});

describe('姓名和号码写在别处', () => {
	const columns = ['beneficiary_name', 'payee_name', 'is_social_card', 'village', 'stop_reason', 'note', 'extra_1'];
	const header = ['姓名', '收款人姓名', '是否社保卡', '村名称', '停发原因', '备注', '家庭情况'];
	const layout = { ...payments, columns, header };

	test('本行的人在备注、停发原因和别的列里也只留第一个字，中间有空格的也是', () => {
		const cells = ['张三丰', '买买提·艾力', '张三丰', '东村', '张 三丰已故', '由艾力代领，电138-0013-8000', '妻李四光'];
		expect(masked({ cells }, layout)).toBe('张**,买*****,张**,东村,张***已故,由艾*代领，电*********8000,妻***');
	});

	test('分不清列的原文，不论哪种表，有随手写的列就只留第一个字', () => {
		const answers = { ...payments, columns: ['slip_no', 'bank_reason'], header: ['发放单号', '失败原因'] };
		expect(masked({ raw: '1,户名张三与开户行不符' }, answers)).toBe('1,户*********');
	});

	test('拒绝原因引了单元格里的姓名，也遮盖', () => {
		const cells = ['张三丰', '', '张三丰', '', '', '', ''];
		const reason = '是否社保卡“张三丰”不认识，请在格式设置中登记';
		const row = { line: 2, column: '是否社保卡', reason, content: { cells } };
		expect(maskRow(row, layout).reason).toBe('是否社保卡“张**”不认识，请在格式设置中登记');
	});

	const name = fc.oneof(
		fc.string({ unit: fc.constantFrom(...'张王李欧阳修文买提艾力玉'), minLength: 2, maxLength: 5 }),
		fc.constantFrom('买买提·艾力', 'O.Brien-X', '张(三)', '王 五', '𠮷野家'),
	);
	const numbers = fc.string({ unit: fc.constantFrom(...'0123456789０８ '), minLength: 7, maxLength: 22 });
	const words = fc.constantFrom('', '由', '代领，卡号', '已故', ' ', '-', '见表2023-10-09');

	test('任何一行：没有七位以上的数字，没有本行的姓名', () =>
		fc.assert(
			fc.property(name, name, fc.array(fc.oneof(words, numbers, name)), fc.nat(6), (one, other, parts, at) => {
				const cells = columns.map(() => '甲');
				const mixed = parts.join('') + one + parts.join('') + other;
				cells[at] = mixed;
				cells[(at + 3) % 7] = mixed;
				[cells[0], cells[1]] = [one, other];
				const { text, reason } = maskRow({ line: 2, column: null, reason: mixed, content: { cells } }, layout);
				const raw = masked({ raw: cells.join() }, layout);
				for (const shown of [text, reason, raw]) expect(shown).not.toMatch(/[\d０-９]{7}/);
				for (const shown of [text, reason]) for (const whole of [one, other]) expect(shown).not.toContain(whole);
			}),
		));
});
