import { expect, test } from 'vitest';
import { given } from '../../../../tests/world.ts';
import { fractions } from '../../../../tests/world/fractions.ts';

const sql = `select region_key, numerator, denominator, unknown
	from reason_filled($month::integer, $scope::varchar, $cutOff::timestamp)`;

test('每次失败、退票各算一次；空白、“其他”这类看不出原因的不算填写', async () => {
	const db = await given({
		slips: [{}],
		payments: [1, 2, 3, 4, 5].map((line) => ({ line })),
		feedback: [
			{ result: '失败', at: '2023-10-09', reason: '户名不符' },
			{ result: '失败', attempt: 2, at: '2023-10-12', reason: '其他' },
			{ line: 2, result: '失败', at: '2023-10-09' },
			{ line: 3, result: '成功', at: '2023-10-09' },
			{ line: 3, result: '退票', at: '2023-10-12', reason: '账户已销户' },
			{ line: 4, result: '成功', at: '2023-10-09' },
			{ line: 5, result: '失败', at: '2023-11-01', reason: '户名不符' },
		],
	});
	expect(await fractions(db, sql)).toEqual({ 甲县: '2/4' });
});

test('后来成功的，失败时没写原因也算没写', async () => {
	const db = await given({
		slips: [{}],
		payments: [{}],
		feedback: [
			{ result: '失败', at: '2023-10-09' },
			{ result: '成功', attempt: 2, at: '2023-10-12' },
		],
	});
	expect(await fractions(db, sql)).toEqual({ 甲县: '0/1' });
});
