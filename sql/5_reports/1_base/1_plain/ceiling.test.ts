import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../../database.server.ts';
import { loaded } from '../../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await loaded();
});

const answer = async (sql: string) => (await db.rows(sql))[0]?.answer;

test.each([
	['不足一的进一', 'select ceiling(1, 100000000)::integer as answer', 1],
	['整数不变', 'select ceiling(6, 3)::integer as answer', 2],
	['余数进一', 'select ceiling(7, 3)::integer as answer', 3],
	['零和负数是零', 'select ceiling(-7, 3)::integer as answer', 0],
	['大数不溢出', 'select ceiling(9000000000000000::hugeint * 1000000, 1000000::hugeint) as answer', '9000000000000000'],
])('%s', async (_, sql, expected) => expect(await answer(sql)).toBe(expected));
