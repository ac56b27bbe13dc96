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

describe('读成类型', () => {
	test('只有必填列的行', async () => {
		expect(await typed({})).toEqual([
			{
				file_no: 1,
				source_line: 2,
				slip_no: 'FF2023100001',
				line_no: 1,
				beneficiary_name: '张三',
				beneficiary_id: '419900199001011233',
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
		expect(
			verdicts(await typed({ phone: '13800000000', payee_name: '李四', extra_1: '甲', extra_2: '乙', extra_3: '丙' })),
		).toEqual(['good']);
	});

	test('文字列去掉两端空白，开户银行、村名原样', async () => {
		const [row] = await typed({
			opening_bank: ' 工商银行　文峰 支行\t',
			village: '<img src=x>',
			township_code: '００1',
		});
		expect(row).toMatchObject({ opening_bank: '工商银行　文峰 支行', village: '<img src=x>', township_code: '001' });
	});

	test('万元的金额换算成分', async () => {
		expect(await typing.typed('payment', [{ ...goodPayment, amount: null, amount_wan: '0.015' }])).toMatchObject([
			{ amount: '15000' },
		]);
	});

	test('R27 备注和停发原因里的证件号留后二位，别的长数字留后四位，本行的人留姓', async () => {
		const [row] = await typed({ note: '卡号6217000010012345677已换', stop_reason: '419900199001011233 死亡' });
		expect(row).toMatchObject({ note: '卡号****5677已换', stop_reason: '****33 死亡' });
	});
});

describe('疑点只标记，不拒绝', () => {
	test('十五位证件号补成十八位，并有标记；校验码、出生日期不对的也是好行', async () => {
		const rows = await typed(
			{ beneficiary_id: '11010519491231002X' },
			{ beneficiary_id: '110105194912310021' },
			{ beneficiary_id: '110105194902300020' },
			{ beneficiary_id: '110105491231002' },
		);
		expect(rows.map((row) => row.id_was_15)).toEqual([false, false, false, true]);
		expect(rows[3]?.beneficiary_id).toBe('11010519491231002X');
		expect(verdicts(rows)).toEqual(['good', 'good', 'good', 'good']);
	});

	test('收款人身份证号清洗后与享受人不同才算另有收款人', async () => {
		const rows = await typed(
			{ payee_id: '419900199001011233' },
			{ payee_id: "'419900 19900101 1233" },
			{ payee_id: '41990019900101124X' },
			{ payee_id: '419900********1233' },
			{ beneficiary_id: '110105491231002', payee_id: '11010519491231002X' },
		);
		expect(rows.map((row) => row.payee_differs)).toEqual([false, false, true, false, false]);
	});

	test('是否社保卡的生词算不明', async () => {
		const rows = await typed(
			{ is_social_card: '是' },
			{ is_social_card: 'n' },
			{ is_social_card: '存折' },
			{ is_social_card: ' ' },
		);
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
	test('只看统一社会信用代码的长度', async () => {
		const rows = await typed(
			{ beneficiary_type: '单位', beneficiary_name: '文峰区 农机合作社', beneficiary_id: '91410500ma44kx1d2b' },
			{ beneficiary_type: '企业', beneficiary_id: '91410500MA44KX1D' },
			{ beneficiary_type: '个人', beneficiary_id: '91410500MA44KX1D2B' },
		);
		expect(rows[0]).toMatchObject({
			is_company: true,
			beneficiary_id: '91410500MA44KX1D2B',
		});
		expect(verdicts(rows)).toEqual([
			'good',
			'享受人身份证号：统一社会信用代码不是18位，请核对',
			'享受人身份证号：证件号码含有数字以外的字符，请核对',
		]);
	});
});
