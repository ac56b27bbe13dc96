import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

test('有数的月份新的在前，县区只数自己的', async () => {
	const db = await given({
		slips: [{}, { no: 'B', region: '419902', funded: '2023-09-08' }],
		payments: [{}, { line: 2 }, { slip: 'B' }],
	});
	expect(await db.rows('select * from known_month(null)')).toEqual([
		{ month: 202310, due: 2, success_rule: 'cumulative-feedback' },
		{ month: 202309, due: 1, success_rule: 'first-attempt' },
	]);
	expect(await db.rows("select month, due from known_month(['419902'])")).toEqual([{ month: 202309, due: 1 }]);
});
