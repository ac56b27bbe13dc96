import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../../database.server.ts';
import { loaded } from '../../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await loaded();
});

const answer = async (sql: string) => (await db.rows(sql))[0]?.answer;

test.each([
	['三分之一大于百分之三十三', 'select cross_difference(1, 3, 33, 100) > 0 as answer', true],
	[
		'显示相同的率，分数不同就分得出高低',
		'select cross_difference(2999999, 3000000, 2999998, 3000000) > 0 as answer',
		true,
	],
	['约分后相等的分数相等', 'select cross_difference(50, 100, 1, 2) = 0 as answer', true],
	[
		'大数不溢出',
		'select cross_difference(4000000000, 4000000000, 3999999999, 4000000000) = 4000000000 as answer',
		true,
	],
])('%s', async (_, sql, expected) => expect(await answer(sql)).toBe(expected));
