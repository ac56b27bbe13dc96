import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTyping, verdicts, type Cells, type Typing } from '../fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

const good: Cells = {
	slip_no: 'FF2023100001',
	line_no: '1',
	beneficiary_name: '张三',
	beneficiary_id: '419900199001011236',
	account: '6217000010012345677',
	amount: '150.00',
};

const typed = (...changes: Cells[]) => typing.typed('payment', changes.map((change) => ({ ...good, ...change })));

describe('读成类型', () => {
	test('只有必填列的行', async () => {
		expect(await typed({})).toEqual([
			{
				file_no: 1,
				source_line: 2,
				slip_no: 'FF2023100001',
				line_no: 1,
				beneficiary_name: '张三',
				beneficiary_id: '419900199001011236',
				is_company: false,
				account: '6217000010012345677',
				is_social_card: null,
				unknown_card_word: false,
				opening_bank: null,
				township_code: null,
				township_name: null,
				village: null,
				amount: '15000',
				original_slip_no: null,
				original_line_no: null,
				payee_differs: false,
				id_checksum_bad: true,
				id_birth_bad: false,
				id_was_15: false,
				standard_mismatch: false,
				stop_reason: null,
				note: null,
				reject_column: null,
				reject_reason: null,
				is_footer: false,
			},
		]);
	});

	test('文件里多出的列不影响读取', async () => {
		expect(verdicts(await typed({ phone: '13800000000', payee_name: '李四', extra_1: '甲', extra_2: '乙', extra_3: '丙' }))).toEqual(['good']);
	});

	test('文字列去掉两端空白，开户银行、村名原样', async () => {
		const [row] = await typed({ opening_bank: ' 工商银行　文峰 支行\t', village: '<img src=x>', township_code: '００1' });
		expect(row).toMatchObject({ opening_bank: '工商银行　文峰 支行', village: '<img src=x>', township_code: '001' });
	});

	test('万元的金额换算成分', async () => {
		expect(await typing.typed('payment', [{ ...good, amount: null, amount_wan: '0.015' }])).toMatchObject([{ amount: '15000' }]);
	});

	test('备注和停发原因里的长数字只留后四位', async () => {
		const [row] = await typed({ note: '卡号6217000010012345677已换', stop_reason: '419900199001011236 死亡' });
		expect(row).toMatchObject({ note: '卡号****5677已换', stop_reason: '****1236 死亡' });
	});
});

describe('疑点只标记，不拒绝', () => {
	test('校验码、出生日期、十五位证件号', async () => {
		const rows = await typed(
			{ beneficiary_id: '11010519491231002X' },
			{ beneficiary_id: '110105194912310021' },
			{ beneficiary_id: '110105194902300029' },
			{ beneficiary_id: '110105491231002' },
		);
		expect(rows.map((row) => [row.id_checksum_bad, row.id_birth_bad, row.id_was_15])).toEqual([
			[false, false, false],
			[true, false, false],
			[expect.any(Boolean), true, false],
			[false, false, true],
		]);
		expect(rows[3]?.beneficiary_id).toBe('11010519491231002X');
		expect(verdicts(rows)).toEqual(['good', 'good', 'good', 'good']);
	});

	test('收款人身份证号清洗后与享受人不同才算另有收款人', async () => {
		const rows = await typed(
			{ payee_id: '419900199001011236' },
			{ payee_id: "'419900 19900101 1236" },
			{ payee_id: '41990019900101124X' },
			{ payee_id: '419900********1236' },
			{ beneficiary_id: '110105491231002', payee_id: '11010519491231002X' },
		);
		expect(rows.map((row) => row.payee_differs)).toEqual([false, false, true, false, false]);
	});

	test('是否社保卡的生词算不明', async () => {
		const rows = await typed({ is_social_card: '是' }, { is_social_card: 'n' }, { is_social_card: '存折' }, { is_social_card: ' ' });
		expect(rows.map((row) => [row.is_social_card, row.unknown_card_word])).toEqual([
			[true, false],
			[false, false],
			[null, true],
			[null, false],
		]);
	});

	test('标准乘数量与金额不符，两者都是数字时才比较', async () => {
		const rows = await typed(
			{ standard: '75', quantity: '2' },
			{ standard: '75元', quantity: '2.0' },
			{ standard: '74.99', quantity: '2' },
			{ standard: '75元/亩', quantity: '3' },
			{ standard: '75', quantity: null },
		);
		expect(rows.map((row) => row.standard_mismatch)).toEqual([false, false, true, false, false]);
	});

	test('两个原列都填了才指明一行，且只指明那一行', async () => {
		const rows = await typed(
			{ original_slip_no: 'FF2023090001', original_line_no: '7' },
			{ original_slip_no: 'FF2023090001' },
			{ original_line_no: '7' },
		);
		expect(rows.map((row) => [row.original_slip_no, row.original_line_no])).toEqual([
			['FF2023090001', 7],
			[null, null],
			[null, null],
		]);
	});
});

describe('单位', () => {
	test('只看统一社会信用代码的长度，没有证件号疑点', async () => {
		const rows = await typed(
			{ beneficiary_type: '单位', beneficiary_name: '文峰区 农机合作社', beneficiary_id: '91410500ma44kx1d2b' },
			{ beneficiary_type: '企业', beneficiary_id: '91410500MA44KX1D' },
			{ beneficiary_type: '个人', beneficiary_id: '91410500MA44KX1D2B' },
		);
		expect(rows[0]).toMatchObject({ is_company: true, beneficiary_id: '91410500MA44KX1D2B', id_checksum_bad: false, id_birth_bad: false });
		expect(verdicts(rows)).toEqual([
			'good',
			'享受人身份证号：统一社会信用代码不是18位，请核对',
			'享受人身份证号：证件号码含有数字以外的字符，请核对',
		]);
	});
});

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

	test.each<[string, Cells, string]>([
		['被截断的证件号', { beneficiary_id: '4.19900E+17' }, '享受人身份证号：数字已被表格软件截断，请以文本格式重新导出'],
		['被截断的账号', { account: '6.21799E+18' }, '银行账号：数字已被表格软件截断，请以文本格式重新导出'],
		['脱敏的证件号', { beneficiary_id: '419900********1236' }, '享受人身份证号：证件号码已脱敏，请提供完整号码'],
		['形近的末位', { beneficiary_id: '11010519491231002Х' }, '享受人身份证号：证件号码末位疑似形近字符，应为数字或字母X'],
		['位数不对', { beneficiary_id: '4199001990010112' }, '享受人身份证号：证件号码不是15位或18位，请核对'],
		['账号太短', { account: '12345' }, '银行账号：银行账号不是8至32位数字，请核对'],
		['账号不是数字', { account: '信用社' }, '银行账号：银行账号含有数字以外的字符，请核对'],
		['姓名是占位值', { beneficiary_name: 'NULL' }, '享受人姓名：名称是占位内容，请填写真实名称'],
		['姓名有双向控制字符', { beneficiary_name: '张\u202e三' }, '享受人姓名：名称含有看不见的控制字符，请删除后重新导出'],
		['姓名有坏字节', { beneficiary_name: '张€' }, '享受人姓名：名称含有乱码，原文件的编码已损坏，请重新导出'],
		['金额三位小数', { amount: '1.005' }, '应发金额：金额小数超过两位'],
		['金额是零', { amount: '0' }, '应发金额：金额是零，应大于0'],
		['金额是负数', { amount: '-5' }, '应发金额：金额是负数，应大于0'],
		['金额不是数字', { amount: '壹佰元' }, '应发金额：金额不是数字'],
		['序号不是整数', { line_no: '1.5' }, '明细序号：不是正整数，请核对'],
		['原序号不是整数', { original_line_no: '甲' }, '原明细序号：不是正整数，请核对'],
		['先报靠前的列', { amount: 'x', account: 'x', slip_no: '1.2E+15' }, '发放单号：数字已被表格软件截断，请以文本格式重新导出'],
	])('%s', async (_, change, verdict) => {
		expect(verdicts(await typed(change))).toEqual([verdict]);
	});

	test('万元的金额最多六位小数', async () => {
		const rows = await typing.typed('payment', [{ ...good, amount: null, amount_wan: '0.0150001' }]);
		expect(verdicts(rows)).toEqual(['应发金额：金额小数超过六位']);
	});

	test('原因里没有证件号、账号和姓名', async () => {
		const rows = await typed({ beneficiary_id: '41990019900101123' }, { account: '621700001001234567A' }, { beneficiary_name: '=张三' });
		for (const row of rows) expect(String(row.reject_reason)).not.toMatch(/\d{4}|张三/);
	});
});

describe('表尾', () => {
	const empty: Cells = { slip_no: null, line_no: null, beneficiary_name: null, beneficiary_id: null, account: null, amount: null };

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
