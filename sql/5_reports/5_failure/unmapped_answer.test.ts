import { expect, test } from 'vitest';
import { applyBankReasons } from '../../../analytics/bank_reasons.ts';
import { emptyProfile } from '../../../analytics/contract/index.ts';
import { given } from '../../../tests/world.ts';
import { failing } from '../../../tests/world/failing.ts';
import type { Connection } from '../../database.server.ts';

const unmapped = (db: Connection) =>
	db.rows(
		`select bank is null as any_bank, code, words, count from unmapped_answer(202310, 'month', timestamp '2023-11-01', null, null, null)`,
	);

test('没有对照的用语，长串数字不显示；银行什么也没写的单列', async () => {
	const db = await given(failing);
	expect(await unmapped(db)).toEqual([
		{ any_bank: true, code: null, words: '原因不详，', count: 1 },
		{ any_bank: false, code: null, words: null, count: 1 },
	]);
});

test('归类后立即不再列出，原因随之改变', async () => {
	const db = await given(failing);
	const rule = { bank: null, code: null, words: '原因不详，', reason: 'F12' };
	await applyBankReasons(db, { ...emptyProfile, reasons: [rule] });
	const left = await unmapped(db);
	const mapped = await db.rows(
		`select count from reason_pareto(202310, 'month', timestamp '2023-11-01', null, null, null) where code = 'F12'`,
	);
	await applyBankReasons(db);
	expect(left).toEqual([{ any_bank: false, code: null, words: null, count: 1 }]);
	expect(mapped).toEqual([{ count: 1 }]);
});
