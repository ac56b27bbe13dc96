import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../../database.server.ts';
import { loaded } from '../../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await loaded();
});

const answer = async (sql: string) => (await db.rows(sql))[0]?.answer;

test('分子分母原样保留，不约分', async () => {
	expect(await answer('select fraction(50::bigint, 100::bigint) as answer')).toEqual({
		numerator: 50,
		denominator: 100,
	});
});
