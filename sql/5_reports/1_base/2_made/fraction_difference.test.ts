import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../../database.server.ts';
import { loaded } from '../../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await loaded();
});

const answer = async (sql: string) => (await db.rows(sql))[0]?.answer;

test.each([
	[
		'差是精确的分数',
		'select fraction_difference(9984, 10000, 9994, 10000) as answer',
		{ numerator: -1, denominator: 1000 },
	],
	['显示相同也有差', 'select fraction_difference(2, 3, 1, 3) as answer', { numerator: 1, denominator: 3 }],
	['一方分母为0没有差', 'select fraction_difference(1, 2, 0, 0) as answer', null],
])('%s', async (_, sql, expected) => expect(await answer(sql)).toEqual(expected));
