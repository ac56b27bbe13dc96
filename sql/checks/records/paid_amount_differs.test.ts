import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { suspects } from '../../../tests/world/suspects.ts';

const told = { result: '成功', at: '2023-10-09 10:00' } as const;

test('成功的实发与应发不同才列出，失败的不列', async () => {
	const db = await given({
		slips: [{}],
		payments: [{}, { line: 2 }, { line: 3 }],
		feedback: [told, { ...told, line: 2 }, { ...told, line: 3, result: '失败' }],
	});
	await db.run('update raw_feedback set paid_amount = case line_no when 2 then 10000 else 9000 end');
	expect(await suspects(db, 'paid_amount_differs')).toEqual(['A/1']);
});

test('同一单应发各不相同时逐行核对；没写实发、没有明细的不列', async () => {
	const db = await given({
		slips: [{}],
		payments: [{}, { line: 2, amount: 20_000 }, { line: 3, amount: 30_000 }],
		feedback: [told, { ...told, line: 2 }, { ...told, line: 3 }, { ...told, line: 4 }],
	});
	await db.run('update raw_feedback set paid_amount = case line_no when 2 then 10000 when 3 then null else 20000 end');
	expect(await suspects(db, 'paid_amount_differs')).toEqual(['A/1', 'A/2']);
});
