import { expect, test } from 'vitest';
import { settings } from '../../../analytics/contract/index.ts';
import { loaded } from '../../../tests/world.ts';

test.each([
	[202309, 'first-attempt', 200001],
	[202310, 'cumulative-feedback', 202310],
])('%i 的发放成功率口径，和它从哪个月起', async (month, value, since) => {
	const db = await loaded();
	const rows = await db.rows('select * from setting_in_force($month::integer)', { month });
	expect(rows).toHaveLength(settings.length);
	expect(rows.find(({ setting }) => setting === 'successRule')).toEqual({
		...{ setting: 'successRule', value, from_month: since },
	});
});
