import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../../database.server.ts';
import { loaded } from '../../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await loaded();
});

test.each([
	[0, 'pending'],
	[1, 'paid'],
	[2, 'outstanding'],
	[3, 'refunded'],
])('状态%i是%s', async (state, name) => {
	const [row] = await db.rows('select state_name($state::utinyint) as answer', { state });
	expect(row?.answer).toBe(name);
});
