import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

test('条件写的编码换成事实里的键；没有这个编码的什么也不符合', async () => {
	const db = await given({ slips: [{}], payments: [{}] });
	const [row] = await db.rows(
		`select
			(select count(*)::integer from slip_dimension where region_key = asked_key('region', '419901')) as own,
			(select count(*)::integer from slip_dimension where region_key = asked_key('bank', '419901')) as other,
			asked_key('region', '无此县') as unknown,
			asked_key('region', null) as unasked`,
	);
	expect(row).toEqual({ own: 1, other: 0, unknown: null, unasked: null });
});
