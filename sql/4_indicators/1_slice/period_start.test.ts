import { expect, test } from 'vitest';
import { loaded } from '../../../tests/world.ts';

test.each([
	['当月从一日起', 'month', '2023-10-01 00:00:00'],
	['累计从一月一日起', 'ytd', '2023-01-01 00:00:00'],
])('%s', async (_, scope, start) => {
	const db = await loaded();
	expect(await db.rows('select period_start(202310, $scope) as at', { scope })).toEqual([{ at: start }]);
});
