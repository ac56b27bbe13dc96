import { expect, test } from 'vitest';
import { loaded } from '../../../tests/world.ts';

test('所在月份：月末最后一刻还是本月，零点已是下月', async () => {
	const db = await loaded();
	const [row] = await db.rows(`
		select
			month_of(timestamp '2023-10-31 23:59:59.999999') as last,
			month_of(timestamp '2023-11-01') as next,
			month_of(timestamp '2024-01-01') as january`);
	expect(row).toEqual({ last: 202310, next: 202311, january: 202401 });
});
