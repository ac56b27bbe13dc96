import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { given } from '../../../tests/world.ts';

/** Wordings of several banks, and the standard reason of each. */
const wordings: [string, string | null][] = [
	['户名不符', 'F01'],
	['收款人户名与账号不一致', 'F01'],
	['账号错误，查无此户', 'F02'],
	['无此账户', 'F02'],
	['账户状态为销户', 'F03'],
	['收款账户已注销', 'F03'],
	['账户已被止付', 'F04'],
	['账户状态异常（冻结）', 'F04'],
	['介质已换卡，原卡失效', 'F05'],
	['卡已挂失', 'F05'],
	['久悬户', 'F06'],
	['睡眠户，暂停非柜面业务', 'F06'],
	['社保卡金融账户未激活', 'F07'],
	['身份信息过期，限制交易', 'F08'],
	['证件号码不符', 'F08'],
	['II类户日累计超限', 'F09'],
	['存折户不支持批量入账', 'F10'],
	['客户状态：死亡', 'F11'],
	['清算失败，请重发', 'F12'],
	['行号不存在', 'F13'],
	['开户行行号错误', 'F13'],
	['重复入账，已撤销', 'F14'],
	['其他', null],
];

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [{ bank: '邮储银行' }],
		payments: wordings.map((_, index) => ({ line: index + 1 })),
		feedback: wordings.map(([reason], index) => ({ line: index + 1, result: '失败', at: '2023-10-09', reason })),
	});
});

const reasonOf = async (wording: string) => {
	const [row] = await db.rows(
		`select reason_code from bank_answer left join answer_reason using (answer_key)
		where bank_reason = $wording and bank_key is null`,
		{ wording },
	);
	return row?.reason_code;
};

test.each(wordings)('%s', async (wording, reason) => expect(await reasonOf(wording)).toBe(reason));

test('一家银行自己的对照只管这家银行', async () => {
	await db.run("insert into reason_pattern values ('邮储银行', null, '其他', 'F14', 1)");
	const rows = await db.rows(
		`select dimension_key.key as bank, reason_code
		from answer_reason
		join bank_answer using (answer_key)
		left join dimension_key on dimension_key.dimension_key = bank_key
		where bank_reason = '其他'`,
	);
	await db.run("delete from reason_pattern where bank = '邮储银行'");
	expect(rows).toEqual([{ bank: '邮储银行', reason_code: 'F14' }]);
	expect(await db.rows('select * from answer_reason where bank_key is not null')).toEqual([]);
});

test('对照里的每个原因都是标准原因', async () => {
	expect(await db.rows('select reason_code from reason_pattern anti join failure_reason using (reason_code)')).toEqual(
		[],
	);
});
