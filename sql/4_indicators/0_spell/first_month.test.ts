import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { loaded } from '../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await loaded();
});

const answer = async (sql: string) => (await db.rows(sql))[0]?.answer;

test.each([
	['当月从当月起', "select first_month(202310, 'month') as answer", 202310],
	['累计从一月起', "select first_month(202310, 'ytd') as answer", 202301],
])('%s', async (_, sql, expected) => expect(await answer(sql)).toBe(expected));
