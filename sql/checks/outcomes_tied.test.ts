import { expect, test } from 'vitest';
import type { Feedback } from '../../tests/world/rows.ts';
import { given } from '../../tests/world.ts';
import { offenders } from '../../tests/world/offenders.ts';

const at = '2023-10-09 10:00';

/** What the bank tells of line A/1, and of A/2 which re-issues it. */
async function tied(...feedback: Feedback[]): Promise<string[]> {
	const db = await given({ slips: [{}], payments: [{}, { line: 2, of: 'A/1' }, { line: 3 }], feedback });
	return offenders(db, 'outcomes_tied');
}

test('同一时刻又成功又失败，两行都列', async () => {
	expect(await tied({ result: '成功', at }, { result: '失败', at })).toEqual(['A/1', 'A/1']);
});

test('成功与退票、失败与退票同时，也列；次数不同也是同时', async () => {
	expect(await tied({ result: '成功', at }, { result: '退票', at, attempt: 2 })).toEqual(['A/1', 'A/1']);
	expect(await tied({ result: '失败', at }, { result: '退票', at })).toEqual(['A/1', 'A/1']);
});

test('结果相同、时刻不同、或是处理中的，不列', async () => {
	expect(await tied({ result: '失败', at }, { result: '失败', at, attempt: 2 })).toEqual([]);
	expect(await tied({ result: '失败', at }, { result: '成功', at: '2023-10-09 10:00:01' })).toEqual([]);
	expect(await tied({ result: '失败', at }, { result: '处理中', at })).toEqual([]);
});

test('原明细与再发的结果同时而不同，是同一义务的；不同义务的不列', async () => {
	expect(await tied({ result: '失败', at }, { line: 2, result: '成功', at })).toEqual(['A/1', 'A/2']);
	expect(await tied({ result: '失败', at }, { line: 3, result: '成功', at })).toEqual([]);
});

test('只写日期的与同日的其他结果只比日期，与次日的不比', async () => {
	expect(await tied({ result: '失败', at: '2023-10-09' }, { result: '成功', at })).toEqual(['A/1', 'A/1']);
	expect(await tied({ result: '失败', at: '2023-10-09' }, { result: '成功', at: '2023-10-10 10:00' })).toEqual([]);
});
