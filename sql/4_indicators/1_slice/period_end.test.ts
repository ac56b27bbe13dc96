import { expect, test } from 'vitest';
import { loaded } from '../../../tests/world.ts';

test.each([
	[202310, '2023-11-01 00:00:00'],
	[202312, '2024-01-01 00:00:00'],
	[202402, '2024-03-01 00:00:00'],
])('%i 的截止时刻是最后一天的次日零点', async (month, end) => {
	const db = await loaded();
	expect(await db.rows('select period_end($month::integer) as at', { month })).toEqual([{ at: end }]);
});
