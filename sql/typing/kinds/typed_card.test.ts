import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTyping, verdicts, type Cells, type Typing } from '../fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

const good: Cells = { id_number: '419900195002031019', card_no: 'A12345678', counted_on: '2023-10-31' };

const typed = (...changes: Cells[]) =>
	typing.typed(
		'card',
		changes.map((change) => ({ ...good, ...change })),
	);

test('号码清洗后读成一种写法，账户类别里的长数字遮盖', async () => {
	const change: Cells = {
		id_number: "'４１9900 19500203 1019",
		card_no: 'a1234-5678',
		account: '6217 0000 1001 2345 677',
		card_state: '挂失',
		account_state: '未激活',
		account_class: 'Ⅱ类户6217000010012345677',
		counted_on: '20231031',
	};
	expect(await typed(change)).toEqual([
		{
			file_no: 1,
			source_line: 2,
			id_number: '419900195002031019',
			card_no: 'A12345678',
			account: '6217000010012345677',
			card_state: 'lost',
			account_state: 'inactive',
			account_class: 'Ⅱ类户****5677',
			counted_on: '2023-10-31',
			reject_column: null,
			reject_reason: null,
			is_footer: false,
		},
	]);
});

test('校验码不对的照收，15位读成18位，账号和状态可以空着', async () => {
	const rows = await typed({ id_number: '419900195002031010' }, { id_number: '419900500203101' });
	expect(verdicts(rows)).toEqual(['good', 'good']);
	expect(rows.map((row) => [row.id_number, row.account, row.card_state, row.account_state])).toEqual([
		['419900195002031010', null, null, null],
		['419900195002031019', null, null, null],
	]);
});

test('有问题的行说明哪一列、为什么', async () => {
	const table: [string, Cells, string][] = [
		['没有身份证号', { id_number: null }, '身份证号：缺少身份证号'],
		['身份证号脱敏了', { id_number: '419900********1019' }, '身份证号：证件号码已脱敏，请提供完整号码'],
		['身份证号少一位', { id_number: '41990019500203101' }, '身份证号：证件号码不是15位或18位，请核对'],
		['没有社保卡号', { card_no: null }, '社保卡号：缺少社保卡号'],
		['社保卡号是占位', { card_no: '无' }, '社保卡号：社保卡号是占位内容，请填写真实卡号'],
		['社保卡号被截断', { card_no: '6.21799E+18' }, '社保卡号：数字已被表格软件截断，请以文本格式重新导出'],
		['社保卡号脱敏了', { card_no: 'A1234****' }, '社保卡号：社保卡号已脱敏，请提供完整卡号'],
		['社保卡号太短', { card_no: 'A1' }, '社保卡号：社保卡号不是6至32位数字或字母，请核对'],
		['账号太短', { account: '1234567' }, '银行账号：银行账号不是8至32位数字，请核对'],
		['卡状态不认识', { card_state: '作废' }, '卡状态：卡状态“作废”不认识，请在格式设置中登记'],
		['账户状态不认识', { account_state: '正常' }, '金融账户状态：金融账户状态“正常”不认识，请在格式设置中登记'],
		[
			'生词里的号码遮盖',
			{ card_state: '换卡6217000010012345677' },
			'卡状态：卡状态“换卡****5677”不认识，请在格式设置中登记',
		],
		['没有统计日', { counted_on: null }, '统计日：缺少统计日'],
		['统计日不是日期', { counted_on: '10月末' }, '统计日：不是日期，请写成 2023-10-31 或 2023-10-31 16:20:05'],
	];
	const found = verdicts(await typed(...table.map(([, change]) => change)));
	expect(table.map(([rule], index) => [rule, found[index]])).toEqual(table.map(([rule, , verdict]) => [rule, verdict]));
});

test('合计行跳过', async () => {
	expect(verdicts(await typed({ id_number: '合计', card_no: null, counted_on: null }))).toEqual(['footer']);
});
