import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../../database.server.ts';
import { loaded } from '../../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await loaded();
});

const answer = async (sql: string) => (await db.rows(sql))[0]?.answer;

test.each([
	['到秒', "select local_instant(timestamp '2023-10-31 15:22:05') as answer", '2023-10-31T15:22:05'],
	['零点是只有日期', "select local_instant(timestamp '2023-10-31') as answer", '2023-10-31'],
	['24:00:00仍在当日', "select local_instant(timestamp '2023-10-31 23:59:59.999999') as answer", '2023-10-31T23:59:59'],
	['没有时间', 'select local_instant(null::timestamp) as answer', null],
])('%s', async (_, sql, expected) => expect(await answer(sql)).toBe(expected));
