import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../database.server.ts';
import { statement } from '../statement.ts';
import { given } from '../../tests/world.ts';

type Rule = { bank: string | null; code: string | null; words: string | null; reason: string };

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [{ bank: '农商行' }],
		payments: [{ line: 1 }, { line: 2 }],
		feedback: [
			{ line: 1, result: '失败', at: '2023-10-09', reason: '户名不符' },
			{ line: 2, result: '失败', at: '2023-10-09', reason: '账号被管户行收回' },
		],
	});
	await db.run("update bank_answer set bank_code = if(bank_reason = '户名不符', 'E07', 'E08')");
});

/** The standard reason of each wording under these rules, of any bank and of 农商行. */
async function reasons(...rules: Rule[]) {
	await db.run('set variable bank_reasons = $rules', { rules: JSON.stringify(rules) });
	await db.script(statement('profile/bank_reasons.sql'));
	const rows = await db.rows(`
		select bank_code, bank_key is null as is_any, reason_code
		from bank_answer join answer_reason using (answer_key)
		order by 1, 2 desc`);
	return rows.map((row) => `${String(row.bank_code)}${row.is_any ? '' : '本行'} ${String(row.reason_code)}`);
}

test('登记的返回码和用语先于自带的，取消登记即恢复', async () => {
	const [code, words] = [
		{ bank: null, code: 'E07', words: null, reason: 'F05' },
		{ bank: null, code: null, words: '收回', reason: 'F03' },
	];
	expect(await reasons()).toEqual(['E07 F01', 'E08 F02']);
	expect(await reasons(words, code)).toEqual(['E07 F05', 'E08 F03']);
	expect(await reasons()).toEqual(['E07 F01', 'E08 F02']);
});

test('一家银行自己的对照只用于这家银行', async () => {
	expect(await reasons({ bank: '农商行', code: 'E07', words: null, reason: 'F08' })).toEqual([
		'E07 F01',
		'E07本行 F08',
		'E08 F02',
		'E08本行 F02',
	]);
});
