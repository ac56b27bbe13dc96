import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

const failed = (line: number, reason: string) => ({ line, result: '失败' as const, at: '2023-10-31', reason });
const sql = `select cause, share, is_found
	from notice_cause(202310, timestamp '2023-11-01', $limits) where share.numerator > 0`;

test('失败原因按类合计，够了设定的占比才点名；没有设定的有一笔就点名', async () => {
	const db = await given({
		slips: [{ funded: '2023-10-10' }],
		payments: [1, 2, 3, 4, 5].map((line) => ({ line })),
		feedback: [failed(1, '久悬户'), failed(2, '社保卡未激活'), failed(3, '户名不符'), failed(4, '死亡')],
	});
	const limits = JSON.stringify({ 未激活: 50_000_000, 账户信息: 30_000_000 });
	expect(await db.rows(sql, { limits })).toEqual([
		{ cause: '遗留', share: { numerator: 4, denominator: 5 }, is_found: true },
		{ cause: '待反馈', share: { numerator: 1, denominator: 5 }, is_found: true },
		{ cause: '未激活', share: { numerator: 2, denominator: 4 }, is_found: true },
		{ cause: '账户信息', share: { numerator: 1, denominator: 4 }, is_found: false },
		{ cause: '对象死亡', share: { numerator: 1, denominator: 4 }, is_found: true },
	]);
});

test('月末集中按当月应发的占比', async () => {
	const db = await given({
		slips: [{ funded: '2023-10-10' }, { no: 'B', funded: '2023-10-31' }],
		payments: [{}, { slip: 'B' }],
		feedback: [
			{ result: '成功', at: '2023-10-11' },
			{ slip: 'B', result: '成功', at: '2023-10-31' },
		],
	});
	const found = async (limit: number) => db.rows(sql, { limits: JSON.stringify({ 月末集中: limit }) });
	const share = { numerator: 1, denominator: 2 };
	expect(await found(50_000_000)).toEqual([{ cause: '月末集中', share, is_found: true }]);
	expect(await found(50_000_001)).toEqual([{ cause: '月末集中', share, is_found: false }]);
});

test('什么都没有时没有原因', async () => {
	const db = await given();
	expect(await db.rows(sql, { limits: '{}' })).toEqual([]);
});
