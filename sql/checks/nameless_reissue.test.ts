import { expect, test } from 'vitest';
import type { Rows } from '../../tests/world/rows.ts';
import { given } from '../../tests/world.ts';
import { offenders } from '../../tests/world/offenders.ts';

const failed = { result: '失败', at: '2023-10-09 10:00' } as const;
const again = { no: 'B', funded: '2023-10-12 09:00', reissue: true, original: 'A' };

/** Slip B re-issues slip A by name; its rows name none. */
const found = async (rows: Pick<Rows, 'payments' | 'feedback'>) =>
	offenders(await given({ slips: [{}, again], ...rows }), 'nameless_reissue');

test('原单中恰有一笔同人同金额的失败：找得到，不列', async () => {
	expect(await found({ payments: [{}, { slip: 'B' }], feedback: [failed] })).toEqual([]);
});

test('原单中没有这个人、金额不同或已成功的：列出', async () => {
	const payments = [
		{},
		{ line: 2, person: '李四' },
		{ line: 3, person: '王五' },
		{ slip: 'B', amount: 9_000 },
		{ slip: 'B', line: 2, person: '李四' },
		{ slip: 'B', line: 3, person: '赵六' },
	];
	const paid = { ...failed, line: 2, result: '成功' } as const;
	expect(await found({ payments, feedback: [failed, paid] })).toEqual(['B/1', 'B/2', 'B/3']);
});

test('原单中有两笔都像：列出', async () => {
	const payments = [{}, { line: 2 }, { slip: 'B' }];
	expect(await found({ payments, feedback: [failed, { ...failed, line: 2 }] })).toEqual(['B/1']);
});

test('自己写明原明细的不列；原单还没有明细的在等待，也不列', async () => {
	expect(await found({ payments: [{}, { slip: 'B', of: 'A/1' }], feedback: [failed] })).toEqual([]);
	expect(await found({ payments: [{ slip: 'B' }] })).toEqual([]);
});
