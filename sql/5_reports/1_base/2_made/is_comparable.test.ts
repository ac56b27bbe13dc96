import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../../database.server.ts';
import { loaded } from '../../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await loaded();
});

const answer = async (sql: string) => (await db.rows(sql))[0]?.answer;

test.each([
	['同口径可比', "select is_comparable('successRate', 202311, 202310) as answer", true],
	['发放成功率换了口径不可比', "select is_comparable('successRate', 202310, 202309) as answer", false],
	['其他指标不受影响', "select is_comparable('leftoverRate', 202310, 202309) as answer", true],
	['没有上月不可比', "select is_comparable('leftoverRate', 202310, null) as answer", false],
])('%s', async (_, sql, expected) => expect(await answer(sql)).toBe(expected));
