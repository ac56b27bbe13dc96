import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../../database.server.ts';
import { loaded } from '../../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await loaded();
});

test.each([
	['平日上班', '2023-10-25', true],
	['周末休息', '2023-10-28', false],
	['国庆放假', '2023-10-06', false],
	['调休的周六上班', '2023-10-07', true],
	['调休的周日上班', '2023-10-08', true],
	['没有放假安排的年份不猜', '2035-10-25', null],
])('%s', async (_, day, expected) => {
	const [row] = await db.rows('select is_working($day::date) as answer', { day });
	expect(row?.answer).toBe(expected);
});
