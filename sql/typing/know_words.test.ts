import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTyping, outcomes, type Typing } from './fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

test('登记了的结果用语认得，全角、空格、大小写不计较，没登记的仍不认得', async () => {
	await typing.know('feedback.result', { 入账成功: 1, 'rej ect': 2, 退回原账户: 3 });
	const cells = ['入账成功', ' 入账 成功', 'ＲＥＪＥＣＴ', '退回原账户', '入账', '成功'];
	expect(await outcomes(typing, 'result_of($cell)', cells)).toEqual({
		入账成功: 1,
		' 入账 成功': 1,
		ＲＥＪＥＣＴ: 2,
		退回原账户: 3,
		入账: null,
		成功: 1,
	});
});

test('一列的用语不用于另一列', async () => {
	await typing.know('payment.is_social_card', { 三代卡: 1, 折: 0 });
	expect(await outcomes(typing, 'social_card_of($cell)', ['三代卡', '折', '是', '银行卡', '其他'])).toEqual({
		三代卡: true,
		折: false,
		是: true,
		银行卡: false,
		其他: null,
	});
	expect(await outcomes(typing, 'push_success_of($cell)', ['三代卡', '成功'])).toEqual({ 三代卡: null, 成功: true });
});

test('推送结果、对象类型、发放类型的用语', async () => {
	await typing.know('push.result', { 已送达: 1, 未送达: 0 });
	expect(await outcomes(typing, 'push_success_of($cell)', ['已送达', '未送达', '推送失败', '?'])).toEqual({
		已送达: true,
		未送达: false,
		推送失败: false,
		'?': null,
	});
	await typing.know('payment.beneficiary_type', { 合作社: 1, 农户: 0 });
	expect(await outcomes(typing, 'is_company_of($cell)', ['合作社', '农户', '企业', '个人', '?'])).toEqual({
		合作社: true,
		农户: false,
		企业: true,
		个人: false,
		'?': false,
	});
	await typing.know('slip.slip_type', { 补发: 1, 正常: 0 });
	expect(await outcomes(typing, 'reissue_of($cell)', ['补发', '正常', '首次', '?'])).toEqual({
		补发: true,
		正常: false,
		首次: false,
		'?': null,
	});
});
