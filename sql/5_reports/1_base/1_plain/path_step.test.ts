import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../../database.server.ts';
import { loaded } from '../../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await loaded();
});

const answer = async (sql: string) => (await db.rows(sql))[0]?.answer;

test('一级的名称和条数', async () => {
	expect(await answer("select path_step('bank', 'B1', '农商行', 3) as answer")).toEqual({
		level: 'bank',
		key: 'B1',
		name: '农商行',
		count: 3,
	});
});
