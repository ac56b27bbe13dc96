import { expect, test } from 'vitest';
import { loaded } from '../../tests/world.ts';

test('每年每个单位一份目标，更正过的只算新的一份', async () => {
	const db = await loaded(
		{
			targets: [
				{ region: '419901', projects: 8 },
				{ region: '419901', year: 2024, projects: 9 },
			],
		},
		{ targets: [{ region: '419901', projects: 10 }] },
	);
	expect(await db.rows('select year, region_code, project_target from target order by year')).toEqual([
		{ year: 2023, region_code: '419901', project_target: 10 },
		{ year: 2024, region_code: '419901', project_target: 9 },
	]);
});
