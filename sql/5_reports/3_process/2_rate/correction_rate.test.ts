import { expect, test } from 'vitest';
import { given, type Rows } from '../../../../tests/world.ts';
import { fractions } from '../../../../tests/world/fractions.ts';

const sql = `select region_key, numerator, denominator, unknown
	from correction_rate($month::integer, $scope::varchar, $cutOff::timestamp)`;

const corrected: Rows = {
	slips: [{}, { no: 'B', funded: '2023-10-20', original: 'A' }],
	payments: [...[1, 2, 3, 4].map((line) => ({ line })), { slip: 'B', of: 'A/2' }],
	feedback: [
		...[1, 2, 3].map((line) => ({ line, result: '失败' as const, at: '2023-10-09' })),
		{ attempt: 2, result: '成功', at: '2023-10-20' },
		{ slip: 'B', result: '成功', at: '2023-11-01 00:00:01' },
		{ line: 4, result: '成功', at: '2023-10-09' },
	],
	refunds: [{ line: 3, closed: '2023-10-20' }],
};

test('失败过的义务里截止时已成功的；退款的、没成功的留在分母里；没失败过的不算', async () => {
	const db = await given(corrected);
	expect(await fractions(db, sql)).toEqual({ 甲县: '1/3' });
	expect(await fractions(db, sql, { at: '2023-11-02 00:00:00' })).toEqual({ 甲县: '2/3' });
});

test('成功后退票的失败了，还没有纠正', async () => {
	const db = await given({
		slips: [{}],
		payments: [{}],
		feedback: [
			{ result: '成功', at: '2023-10-09' },
			{ result: '退票', at: '2023-10-12' },
		],
	});
	expect(await fractions(db, sql)).toEqual({ 甲县: '0/1' });
});
