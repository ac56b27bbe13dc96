import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../../database.server.ts';
import { loaded } from '../../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await loaded();
});

const answer = async (sql: string) => (await db.rows(sql))[0]?.answer;

test.each([
	['约成最简', 'select reduced(50, 100) as answer', { numerator: 1, denominator: 2 }],
	['负号在分子', 'select reduced(-50, 100) as answer', { numerator: -1, denominator: 2 }],
	['零', 'select reduced(0, 100) as answer', { numerator: 0, denominator: 1 }],
	['分母为0没有', 'select reduced(1, 0) as answer', null],
	[
		'约分前放不下的大数',
		'select reduced(7000000::hugeint * 3000000000000, 14000000::hugeint * 3000000000000) as answer',
		{ numerator: 1, denominator: 2 },
	],
])('%s', async (_, sql, expected) => expect(await answer(sql)).toEqual(expected));
