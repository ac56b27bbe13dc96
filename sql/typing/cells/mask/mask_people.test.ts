import { afterAll, beforeAll, expect, test } from 'vitest';
import { maskPeople } from '../../../../ingest/mask_people.ts';
import { openTyping, outcomes, type Typing } from '../../fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

/** What SQL makes of each answer; the rejected rows' masking in TypeScript must make the same of it. */
async function masked(answers: string[]): Promise<Record<string, unknown>> {
	const made = await outcomes(typing, 'mask_people($cell)', answers);
	expect(Object.fromEntries(answers.map((answer) => [answer, maskPeople(answer)]))).toEqual(made);
	return made;
}

test('R27 银行反馈里的人，本行没有姓名可对照，也只留第一个字', async () => {
	expect(
		await masked([
			...['户名张三不符', '户名应为李秀英，请核对', '王成功账户冻结', '客户欧阳修文已死亡', '张 三 已故'],
			...['系买买提·艾力本人', '阿依古丽未激活', '收款人高明明账户状态异常', '张三'],
		]),
	).toEqual({
		户名张三不符: '户名张**不符',
		'户名应为李秀英，请核对': '户名应为李**，请核对',
		王成功账户冻结: '王**账户冻结',
		客户欧阳修文已死亡: '客户欧**已死亡',
		'张 三 已故': '张** 已故',
		'系买买提·艾力本人': '系**本人',
		阿依古丽未激活: '阿**未激活',
		收款人高明明账户状态异常: '收款人高**账户状态异常',
		张三: '张**',
	});
});

/** How banks word it (docs/glossary.md, 失败原因): the demo's banks, the rules that ship, and what offices report. */
const worded = [
	...['户名不符', '收款人户名与账号不一致', '账号户名不匹配', '账号不存在', '无此账户', '账号错误，查无此户'],
	...['账户已销户', '账户状态为销户', '收款账户已注销', '账户冻结', '账户已被止付', '账户状态异常（冻结）', '卡已挂失'],
	...['介质已换卡，原卡失效', '卡片挂失/换卡未更新', '长期不动户', '睡眠户，暂停非柜面业务', '久悬户', '社保卡未启用'],
	...['社保卡金融账户未激活', '金融功能未激活', '证件已过期', '证件号码不符', '身份信息过期，限制交易', '超限额'],
	...['超出账户限额', 'II类户日累计超限', '账户类型不支持', '存折户不支持批量入账', '账户种类不符', '客户已死亡'],
	...['客户状态：死亡', '持卡人已故', '系统超时', '清算失败，请重发', '通讯故障', '开户行行号错误', '行号不存在'],
	...['开户行有误', '重复入账，已撤销', '重复记录', '委托方撤销', '其他', '其它原因', '交易成功', '余额不足'],
	...[
		'该账户为未成年人账户，只收不付',
		'二类户超过年累计限额',
		'收款方非本行客户',
		'账户被公安机关查封',
		'账户已被有权机关冻结',
	],
	...[
		'密码未设置，账户未启用',
		'对方行系统维护，请稍后再试',
		'账号户名不一致，请联系开户网点',
		'身份证有效期已到期',
		'信息不完整',
	],
	...[
		'农户已去世，家属未办理继承',
		'手机号码未预留',
		'卡片已到期，请持卡人到网点换新卡',
		'单笔金额高于限额',
		'由于系统升级未处理',
	],
	...[
		'账户存在风险，暂停非柜面交易',
		'个人账户涉案被司法冻结',
		'收款人名称有误（生僻字）',
		'报文格式错误',
		'尚未开通金融功能',
	],
];

test('银行常用的说法一个字也不动，失败原因照样对得上', async () => {
	expect(await masked(worded)).toEqual(Object.fromEntries(worded.map((answer) => [answer, answer])));
});

const names = [
	'王伟',
	'李秀英',
	'张建国',
	'刘洋',
	'陈强',
	'杨志强',
	'赵敏',
	'黄丽',
	'于洋',
	'高金',
	'林根',
	'成翠花',
	'欧阳凤',
];
const around = [
	'户名?不符',
	'户名应为?',
	'?已死亡',
	'?账户已销户',
	'账户：?，状态异常',
	'（?）未激活',
	'收款人?的卡已挂失',
	'?',
];

test('R27 常见的姓名放在常见的说法里，没有一个是完整的，再遮盖一次不变', async () => {
	const answers = around.flatMap((answer) => names.map((name) => answer.replace('?', name)));
	const made = await masked(answers);
	for (const answer of answers) for (const name of names) expect(made[answer]).not.toContain(name);
	const once = Object.values(made).map(String);
	expect(once.map(maskPeople)).toEqual(once);
});

test('空着的照样空着', async () => {
	expect(await typing.each('mask_people($cell)', [null])).toEqual([null]);
});
