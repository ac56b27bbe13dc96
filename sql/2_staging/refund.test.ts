import { expect, test } from 'vitest';
import { loaded } from '../../tests/world.ts';

test('后来补上办结时间是对同一笔退款的更正，另一次申请是另一笔', async () => {
	const db = await loaded(
		{ refunds: [{}, { requested: '2023-10-20' }] },
		{ refunds: [{ closed: '2023-10-15 10:00' }] },
	);
	expect(await db.rows('select requested_at, closed_at from refund order by requested_at')).toEqual([
		{ requested_at: '2023-10-10 00:00:00', closed_at: '2023-10-15 10:00:00' },
		{ requested_at: '2023-10-20 00:00:00', closed_at: null },
	]);
});
