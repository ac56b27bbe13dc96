import { expect, test } from 'vitest';
import { loaded } from '../../tests/world.ts';

test('更正过的明细只算新的一份，别的明细不动', async () => {
	const db = await loaded({ payments: [{ amount: 100 }, { line: 2, amount: 200 }] }, { payments: [{ amount: 300 }] });
	expect(await db.rows('select line_no, amount::integer as amount from payment order by line_no')).toEqual([
		{ line_no: 1, amount: 300 },
		{ line_no: 2, amount: 200 },
	]);
});
