import { expect, test } from 'vitest';
import { loaded } from '../../tests/world.ts';

test('同一时刻以较差结果为准：退票，再失败，再成功', async () => {
	const db = await loaded();
	const rows = await db.rows('select result from unnest([2, 1, 3]) as told (result) order by outcome_weight(result)');
	expect(rows.map(({ result }) => result)).toEqual([1, 2, 3]);
});
