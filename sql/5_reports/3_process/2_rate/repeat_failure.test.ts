import { expect, test } from 'vitest';
import { given } from '../../../../tests/world.ts';
import { fractions } from '../../../../tests/world/fractions.ts';

const sql = `select region_key, numerator, denominator, unknown
	from repeat_failure($month::integer, $scope::varchar, $cutOff::timestamp)`;

test('失败过两次以上的÷失败过的；再发单上的失败也算一次，截止以后的不算', async () => {
	const db = await given({
		slips: [{}, { no: 'B', funded: '2023-10-20', original: 'A' }],
		payments: [...[1, 2, 3, 4].map((line) => ({ line })), { slip: 'B', of: 'A/2' }],
		feedback: [
			...[1, 2, 3].map((line) => ({ line, result: '失败' as const, at: '2023-10-09' })),
			{ attempt: 2, result: '成功', at: '2023-10-12' },
			{ result: '退票', attempt: 2, at: '2023-10-13' },
			{ slip: 'B', result: '失败', at: '2023-10-21' },
			{ line: 3, attempt: 2, result: '失败', at: '2023-11-01' },
			{ line: 4, result: '成功', at: '2023-10-09' },
		],
	});
	expect(await fractions(db, sql)).toEqual({ 甲县: '2/3' });
	expect(await fractions(db, sql, { at: '2023-11-02 00:00:00' })).toEqual({ 甲县: '3/3' });
});
