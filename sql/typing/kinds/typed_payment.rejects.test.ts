import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goodPayment, openTyping, verdicts, type Cells, type Typing } from '../fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

const typed = (...changes: Cells[]) =>
	typing.typed(
		'payment',
		changes.map((change) => ({ ...goodPayment, ...change })),
	);

describe('拒绝', () => {
	test('必填列空着', async () => {
		const required: [string, string][] = [
			['slip_no', '发放单号'],
			['line_no', '明细序号'],
			['beneficiary_name', '享受人姓名'],
			['beneficiary_id', '享受人身份证号'],
			['account', '银行账号'],
			['amount', '应发金额'],
		];
		const rows = await typed(...required.map(([name]) => ({ [name]: '　' })));
		expect(verdicts(rows)).toEqual(required.map(([, header]) => `${header}：缺少${header}`));
	});

	test('有问题的行说明哪一列、为什么', async () => {
		const table: [string, Cells, string][] = [
			[
				'被截断的证件号',
				{ beneficiary_id: '4.19900E+17' },
				'享受人身份证号：数字已被表格软件截断，请以文本格式重新导出',
			],
			['被截断的账号', { account: '6.21799E+18' }, '银行账号：数字已被表格软件截断，请以文本格式重新导出'],
			['脱敏的证件号', { beneficiary_id: '419900********1233' }, '享受人身份证号：证件号码已脱敏，请提供完整号码'],
			[
				'形近的末位',
				{ beneficiary_id: '11010519491231002Х' },
				'享受人身份证号：证件号码末位疑似形近字符，应为数字或字母X',
			],
			['位数不对', { beneficiary_id: '4199001990010112' }, '享受人身份证号：证件号码不是15位或18位，请核对'],
			['账号太短', { account: '12345' }, '银行账号：银行账号不是8至32位数字，请核对'],
			['账号不是数字', { account: '信用社' }, '银行账号：银行账号含有数字以外的字符，请核对'],
			['姓名是占位值', { beneficiary_name: 'NULL' }, '享受人姓名：名称是占位内容，请填写真实名称'],
			[
				'姓名有双向控制字符',
				{ beneficiary_name: '张\u202e三' },
				'享受人姓名：名称含有看不见的控制字符，请删除后重新导出',
			],
			['姓名有坏字节', { beneficiary_name: '张€' }, '享受人姓名：名称含有乱码，原文件的编码已损坏，请重新导出'],
			['金额三位小数', { amount: '1.005' }, '应发金额：金额小数超过两位'],
			['金额是零', { amount: '0' }, '应发金额：金额是零，应大于0'],
			['金额是负数', { amount: '-5' }, '应发金额：金额是负数，应大于0'],
			['金额不是数字', { amount: '壹佰元' }, '应发金额：金额不是数字'],
			['序号不是整数', { line_no: '1.5' }, '明细序号：不是正整数，请核对'],
			['原序号不是整数', { original_line_no: '甲' }, '原明细序号：不是正整数，请核对'],
			[
				'先报靠前的列',
				{ amount: 'x', account: 'x', slip_no: '1.2E+15' },
				'发放单号：数字已被表格软件截断，请以文本格式重新导出',
			],
		];
		const found = verdicts(await typed(...table.map(([, change]) => change)));
		expect(table.map(([rule], index) => [rule, found[index]])).toEqual(
			table.map(([rule, , verdict]) => [rule, verdict]),
		);
	});

	test('万元的金额最多六位小数', async () => {
		const rows = await typing.typed('payment', [{ ...goodPayment, amount: null, amount_wan: '0.0150001' }]);
		expect(verdicts(rows)).toEqual(['应发金额：金额小数超过六位']);
	});

	test('原因里没有证件号、账号和姓名', async () => {
		const rows = await typed(
			{ beneficiary_id: '41990019900101123' },
			{ account: '621700001001234567A' },
			{ beneficiary_name: '=张三' },
		);
		for (const row of rows) expect(String(row.reject_reason)).not.toMatch(/\d{4}|张三/);
	});
});

describe('表尾', () => {
	const empty: Cells = {
		slip_no: null,
		line_no: null,
		beneficiary_name: null,
		beneficiary_id: null,
		account: null,
		amount: null,
	};

	test('合计、小计、填报人等行跳过，不算拒绝', async () => {
		const rows = await typed(
			{ ...empty, slip_no: '合计', amount: '150.00' },
			{ ...empty, slip_no: '合　计：', amount: '150.00' },
			{ ...empty, line_no: '小计', amount: '150.00' },
			{ ...empty, slip_no: '填报人：张三' },
			{ ...empty, extra_1: '总计', amount: '1' },
		);
		expect(verdicts(rows)).toEqual(['footer', 'footer', 'footer', 'footer', 'footer']);
	});

	test('缺了必填列的普通行不是表尾，叫“合计”而内容齐全的行照常', async () => {
		const rows = await typed({ ...empty, slip_no: 'FF1', amount: '1' }, { beneficiary_name: '合计明' });
		expect(verdicts(rows)).toEqual(['明细序号：缺少明细序号', 'good']);
	});
});
