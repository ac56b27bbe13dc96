import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTyping, type Typing } from '../fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

/** Runs a macro on each key of the table and compares with its value. */
async function gives(expression: string, table: Record<string, unknown>): Promise<void> {
	const outcomes = await typing.each(expression, Object.keys(table));
	expect(Object.fromEntries(Object.keys(table).map((cell, index) => [cell, outcomes[index]]))).toEqual(table);
}

describe('清洗', () => {
	test('文本去掉两端的空格、制表符、全角与零宽空白，中间的留下', () =>
		gives('clean_text($cell)', {
			东关村: '东关村',
			'　东关 村\t': '东关 村',
			'\u00a0\u200b\ufeff东关村\u200b': '东关村',
			'a\r\n': 'a',
			'\u000b\u000c\u3000': null,
			'': null,
		}));

	test('编码去掉全部空白和文本标记，全角改半角', () =>
		gives('clean_code($cell)', {
			'00123': '00123',
			"'00123": '00123',
			'="00123"': '00123',
			' 00 123\u200b': '00123',
			'ＦＦ－１': 'FF-1',
			'（1）': '(1)',
			"'": null,
			'　': null,
		}));

	test('证件号去掉空格和横线，小写 x 改大写', () =>
		gives('clean_id($cell)', {
			'11010519491231002x': '11010519491231002X',
			'110105-1949-1231-002Ｘ': '11010519491231002X',
			'110105 19491231 002X': '11010519491231002X',
		}));

	test('数字去掉千分位，分错位的不动', () =>
		gives('clean_number($cell)', {
			'1,234,567.8': '1234567.8',
			'12,34': '12,34',
			'1,234': '1234',
			',123': ',123',
			'-1,234': '-1234',
		}));
});

describe('身份证号', () => {
	test('校验码', () =>
		gives('id_checksum_ok($cell)', {
			'11010519491231002X': true,
			'610102199001011231': true,
			'610102199001011232': false,
			'91410500MA44KX1D2B': null,
		}));

	test('十五位补成十八位，996 到 999 的也补 19', () =>
		gives('id18($cell)', {
			'110105491231002': '11010519491231002X',
			'110105000101996': '110105190001019962',
			'11010519491231002X': '11010519491231002X',
			'12345': '12345',
		}));

	test('不可能的出生日期', () =>
		gives('id_birth_ok($cell, id_nibbles($cell))', {
			'11010519491231002X': true,
			'110105200002290022': true,
			'110105190002290022': false,
			'110105194902300022': false,
			'110105194913010022': false,
			'110105194900010022': false,
			'110105194901000022': false,
			'110105194904310022': false,
			'110105189912310022': false,
			'110105209912310022': true,
		}));

	test('卡号校验', () =>
		gives('luhn_ok($cell)', { '6217000010012345677': true, '6217000010012345678': false, 信用社: null }));
});

describe('词', () => {
	test('是否社保卡', () =>
		gives('social_card_of($cell)', {
			是: true,
			'1': true,
			Y: true,
			ｙ: true,
			社保卡: true,
			' 是 ': true,
			否: false,
			'0': false,
			N: false,
			银行卡: false,
			存折: null,
			'': null,
		}));

	test('公示类型、卡状态、金融账户状态、名单：清洗后认词，生词不猜', async () => {
		await gives('stage_of($cell)', { 发放前: 'before', ' 发放后': 'after', 发放中: null, '': null });
		await gives('card_state_of($cell)', { 正常: 'normal', 挂失: 'lost', '注 销': 'cancelled', 补办: null });
		await gives('account_state_of($cell)', {
			...{ 激活: 'active', 未激活: 'inactive', 睡眠: 'dormant', 冻结: 'frozen', 正常: null },
		});
		await gives('roster_list_of($cell)', { 死亡: 'deceased', '残　疾': 'disabled', 死亡人员: null });
	});

	test('对象类型空着是个人', () =>
		expect(
			typing.each('is_company_of($cell)', ['单位', '对公', '企业', ' 单位', '个人', '农户', '', null]),
		).resolves.toEqual([true, true, true, true, false, false, false, false]));

	test('结果的词去掉空白再认', () =>
		gives('result_of($cell)', { ' 成功': 1, '成 功': 1, '失败\t': 2, 处理中2: null, '': null }));
});

describe('遮盖', () => {
	test('姓名留姓', () =>
		gives('mask_name($cell)', { 张三: '张*', 欧阳建国: '欧***', 李: '李', '\u{20B24}某': '\u{20B24}*' }));

	test('证件号留前六后二', () => gives('mask_id($cell)', { '11010519491231002X': '110105**********2X' }));

	test('R27 文字里本行的人留姓', () =>
		gives("mask_person($cell, '张 三丰')", { 由张三丰代领: '由张**代领', 张三: '张三', '': '' }));

	test('账号留后四位', () => gives('account_tail($cell)', { '6217000010012345677': '5677' }));

	test('R27 文字里的证件号留后二位，别的七位以上的数字留后四位，隔开写的不留；日期和短数字不动', () =>
		gives('mask_digits($cell)', {
			卡号6217000010012345677有误: '卡号****5677有误',
			证件11010519491231002X和13800001111: '证件****2X和****1111',
			'证件419900199001011233,110105194912310': '证件****33,****10',
			'卡号6217 0000 1001 2345 677有误': '卡号****有误',
			'证件419900-19900101-123X': '证件****',
			'2023-10-31 10:20，2023-11-01补发': '2023-10-31 10:20，2023-11-01补发',
			'１２３４５６７８': '****５６７８',
			'2023-10-31 123456': '2023-10-31 123456',
			电话5123456: '电话****3456',
		}));
});
