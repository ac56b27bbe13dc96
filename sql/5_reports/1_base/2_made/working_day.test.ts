import { expect, test } from 'vitest';
import { loaded } from '../../../../tests/world.ts';

test('国庆调休：9月28日之后第一个工作日是10月7日，周六周日也上班', async () => {
	const db = await loaded();
	const rows = await db.rows(
		`select day_of_span::varchar as day, nth from working_day(date '2023-09-28', date '2023-10-09')
		where day_of_span in ('2023-09-28', '2023-10-06', '2023-10-07', '2023-10-08', '2023-10-09')`,
	);
	expect(rows.map(({ day, nth }) => [day, nth])).toEqual([
		['2023-09-28', 1],
		['2023-10-06', 1],
		['2023-10-07', 2],
		['2023-10-08', 3],
		['2023-10-09', 4],
	]);
});

test('安排未知的年份，从那天起没有序号，不猜', async () => {
	const db = await loaded();
	const rows = await db.rows("select nth from working_day(date '2026-12-31', date '2027-01-02')");
	expect(rows.map(({ nth }) => nth)).toEqual([1, null, null]);
});
