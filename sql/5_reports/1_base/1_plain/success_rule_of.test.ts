import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../../database.server.ts';
import { loaded } from '../../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await loaded();
});

const answer = async (sql: string) => (await db.rows(sql))[0]?.answer;

test.each([
	['2023年9月及以前考核首次打卡', 'select success_rule_of(202309) as answer', 'first-attempt'],
	['2023年10月起考核累计反馈', 'select success_rule_of(202310) as answer', 'cumulative-feedback'],
	['以后各月沿用', 'select success_rule_of(202412) as answer', 'cumulative-feedback'],
])('%s', async (_, sql, expected) => expect(await answer(sql)).toBe(expected));
