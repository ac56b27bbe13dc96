import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../../database.server.ts';
import { loaded } from '../../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await loaded();
});

const answer = async (sql: string) => (await db.rows(sql))[0]?.answer;

test.each([
	['上月', "select month_before(202310, 'month') as answer", 202309],
	['一月的上月在上年', "select month_before(202401, 'month') as answer", 202312],
	['累计只与本年比', "select month_before(202401, 'ytd') as answer", null],
])('%s', async (_, sql, expected) => expect(await answer(sql)).toBe(expected));
