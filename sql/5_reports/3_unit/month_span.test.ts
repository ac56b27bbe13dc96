import { expect, test } from 'vitest';
import { loaded } from '../../../tests/world.ts';

test('跨年的月份一个不缺，口径从2023年10月起不同', async () => {
	const db = await loaded();
	expect(await db.rows('select * from month_span(202308, 202402)')).toEqual([
		{ month: 202308, success_rule: 'first-attempt' },
		{ month: 202309, success_rule: 'first-attempt' },
		...[202310, 202311, 202312, 202401, 202402].map((month) => ({ month, success_rule: 'cumulative-feedback' })),
	]);
});

test('止于起始之前的，没有月份', async () => {
	const db = await loaded();
	expect(await db.rows('select * from month_span(202310, 202309)')).toEqual([]);
});
