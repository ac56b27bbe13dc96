import { expect, test } from 'vitest';
import { loaded } from '../../tests/world.ts';

test('每种原因都有名称和办法，次序不重', async () => {
	const db = await loaded();
	const [count] = await db.rows(
		`select count(*)::integer as reasons, count(distinct reason)::integer as codes, count(distinct place)::integer as places,
			count(*) filter (name = '' or remedy = '')::integer as silent
		from unmatched_reason`,
	);
	expect(count).toEqual({ reasons: 10, codes: 10, places: 10, silent: 0 });
});
