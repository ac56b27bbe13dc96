import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { linesWith } from '../../../tests/world/judged.ts';

const list = (...payments: object[]) => ({
	payments: payments.map((row, at) => ({ slip: 'N', line: at + 1, ...row })),
});

test('名单里几个人同一账号，或与已有的发放中别人同一账号的存疑', async () => {
	const db = await given({ slips: [{}], payments: [{ person: '赵六', account: '旧户' }] });
	const shared = list(
		{ account: '同' },
		{ person: '李四', account: '同' },
		{ account: '旧户', person: '王五' },
		{ person: '钱七' },
	);
	expect(await linesWith(db, '一户多人', shared)).toEqual([
		'N/1 这个账号是2个人的收款账号，核对代领、监护手续',
		'N/2 这个账号是2个人的收款账号，核对代领、监护手续',
		'N/3 这个账号是2个人的收款账号，核对代领、监护手续',
	]);
});

test('至少几人算，按“一户多人”规则的参数', async () => {
	const db = await given({ slips: [{}], payments: [{ person: '赵六', account: '旧户' }] });
	await db.run("insert into rule_parameter values ('account_of_several_persons', 'persons', 202301, 3, 1, '至少几人')");
	expect(await linesWith(db, '一户多人', list({ account: '旧户' }))).toEqual([]);
});
