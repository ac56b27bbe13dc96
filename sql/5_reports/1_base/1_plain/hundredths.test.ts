import { expect, test } from 'vitest';
import { loaded } from '../../../../tests/world.ts';

test.each([
	['2', '3', 6667],
	['1', '2', 5000],
	['12345', '100000', 1235],
	['99999', '100000', 9999],
	['999999', '1000000', 9999],
	['1', '10000000', 1],
	['0', '7', 0],
	['7', '7', 10_000],
	['333333333333333333333333333333333333', '1000000000000000000000000000000000000', 3333],
])('%s/%s 是百分制的 %i（百分之一分），不把差一点说成满分、把有一点说成零分', async (top, bottom, found) => {
	const db = await loaded();
	expect(await db.rows('select hundredths($top::hugeint, $bottom::hugeint) as found', { top, bottom })).toEqual([
		{ found },
	]);
});
