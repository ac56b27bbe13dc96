import { expect, test } from 'vitest';
import { loaded } from '../../../tests/world.ts';

test('一月到当月，各按当月的口径', async () => {
	const db = await loaded();
	const rows = await db.rows('select * from calendar_month(202311) where month >= 202309');
	expect(rows).toEqual([
		{ month: 202309, success_rule: 'first-attempt' },
		{ month: 202310, success_rule: 'cumulative-feedback' },
		{ month: 202311, success_rule: 'cumulative-feedback' },
	]);
	expect(await db.rows('select * from calendar_month(202402)')).toHaveLength(2);
});
