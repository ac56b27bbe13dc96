import { expect, test } from 'vitest';
import { loaded } from '../../../../tests/world.ts';

test.each([
	[99_996, 100_000, 'successRate', 9999],
	[1, 1, 'cardShare', 10_000],
	[3, 10_000, 'leftoverRate', 30],
	[1, 10_000_000, 'leftoverRate', 1],
	[0, 5, 'leftoverRate', 0],
	[59, 1, 'projects', 59],
])('%i/%i 的 %s 印成 %i（百分之一）', async (top, bottom, indicator, found) => {
	const db = await loaded();
	const rows = await db.rows(
		'select hundredths_printed($top::hugeint, $bottom::hugeint, $indicator)::double as found',
		{ top, bottom, indicator },
	);
	expect(rows).toEqual([{ found }]);
});
