import { expect, test } from 'vitest';
import { loaded } from '../../tests/world.ts';

test('同一笔可以有几次反馈，更正过的只算新的一份', async () => {
	const failed = { result: '失败', at: '2023-10-09 10:00' } as const;
	const db = await loaded(
		{
			feedback: [
				{ ...failed, reason: '销户' },
				{ ...failed, attempt: 2 },
				{ ...failed, result: '退票' },
			],
		},
		{ feedback: [{ ...failed, reason: '挂失' }] },
	);
	const rows = await db.rows(
		`select attempt, result, bank_reason as reason
		from feedback left join bank_answer using (answer_key)
		order by attempt, result`,
	);
	expect(rows).toEqual([
		{ attempt: 1, result: 2, reason: '挂失' },
		{ attempt: 1, result: 3, reason: null },
		{ attempt: 2, result: 2, reason: null },
	]);
});
