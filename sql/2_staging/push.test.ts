import { expect, test } from 'vitest';
import { loaded } from '../../tests/world.ts';

test('推送可以是一行，也可以是整张发放单；更正过的只算新的一份', async () => {
	const at = '2023-10-12 10:00';
	const db = await loaded({ pushes: [{ at }, { line: null, at }] }, { pushes: [{ at, success: false }] });
	expect(await db.rows('select line_no, is_success from push order by line_no nulls last')).toEqual([
		{ line_no: 1, is_success: false },
		{ line_no: null, is_success: true },
	]);
});
