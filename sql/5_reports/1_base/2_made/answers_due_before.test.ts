import { expect, test } from 'vitest';
import { loaded } from '../../../../tests/world.ts';

test.each([
	[202310, '2023-10-30', '10月30日、31日是最后两个工作日：27日拨款的最迟31日反馈'],
	[202309, '2023-09-27', '9月29日起放假'],
	[203001, '2030-01-28', '没有节假日安排的年份按四天'],
])('%i月末以前应有反馈的，是%s以前拨款的：%s', async (month, day) => {
	const db = await loaded();
	const rows = await db.rows('select answers_due_before($month::integer)::date::varchar as day', { month });
	expect(rows).toEqual([{ day }]);
});
