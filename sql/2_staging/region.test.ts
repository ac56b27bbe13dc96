import { expect, test } from 'vitest';
import { loaded } from '../../tests/world.ts';

test('改名是更正，只留一行；没说参与排名就不参与', async () => {
	const db = await loaded(
		{
			regions: [
				{ code: '419901', name: '甲县', ranked: true },
				{ code: '419999', ranked: null },
			],
		},
		{ regions: [{ code: '419901', name: '甲市', ranked: true }] },
	);
	expect(await db.rows('select region_code, region_name, is_ranked from region order by region_code')).toEqual([
		{ region_code: '419901', region_name: '甲市', is_ranked: true },
		{ region_code: '419999', region_name: '419999', is_ranked: false },
	]);
});
