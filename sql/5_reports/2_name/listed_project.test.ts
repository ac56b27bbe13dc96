import { expect, test } from 'vitest';
import { loaded } from '../../../tests/world.ts';

test('各年的清单各是各的，停止的项目不在清单里', async () => {
	const db = await loaded({
		projects: [
			{ code: '2080502' },
			{ code: '2080502', year: 2022 },
			{ code: '2130122', year: 2022, status: '停止' },
			{ code: '2110401', year: 2022, status: '执行' },
		],
	});
	expect(await db.rows('select year, project_code from listed_project order by all')).toEqual([
		{ year: 2022, project_code: '2080502' },
		{ year: 2022, project_code: '2110401' },
		{ year: 2023, project_code: '2080502' },
	]);
});
