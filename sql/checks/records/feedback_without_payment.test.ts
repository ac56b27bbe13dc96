import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { suspects } from '../../../tests/world/suspects.ts';

const told = { result: '成功', at: '2023-10-09 10:00' } as const;

test('有反馈而无明细的，一行一条', async () => {
	const db = await given({ slips: [{}], payments: [{}], feedback: [told, { ...told, line: 9 }] });
	expect(await suspects(db, 'feedback_without_payment')).toEqual(['A/9']);
});

test('明细序号中间有缺、没有明细或没有发放单的，也逐行核对', async () => {
	const db = await given({
		slips: [{}, { no: 'B' }],
		payments: [{ line: 2 }, { line: 4 }],
		feedback: [...[1, 2, 3, 4, 5].map((line) => ({ ...told, line })), { ...told, slip: 'B' }, { ...told, slip: 'Z' }],
	});
	expect(await suspects(db, 'feedback_without_payment')).toEqual(['A/1', 'A/3', 'A/5', 'B/1', 'null Z/1']);
});
