import { expect, test } from 'vitest';
import { loaded } from '../../../../tests/world.ts';

test.each([
	[true, true, 'named'],
	[true, false, 'unnamed'],
	[false, true, 'none'],
	[null, true, 'none'],
])('落后 %s、通报点名 %s 的是 %s', async (lags, names, word) => {
	const db = await loaded();
	const rows = await db.rows('select lagging_word($lags::boolean, $names::boolean) as word', { lags, names });
	expect(rows).toEqual([{ word }]);
});
