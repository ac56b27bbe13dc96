import { expect, test } from 'vitest';
import { loaded } from '../../tests/world.ts';

const department = "select department from project where project_code = '2130122'";

test('以最近年度的政策清单为准，不论哪一年先导入', async () => {
	const db = await loaded(
		{ projects: [{ code: '2130122', year: 2024, department: '农业农村局' }] },
		{ projects: [{ code: '2130122', year: 2023, department: '农业局' }] },
	);
	expect(await db.rows(department)).toEqual([{ department: '农业农村局' }]);
});

test('更正过的清单只算新的一份', async () => {
	const db = await loaded(
		{ projects: [{ code: '2130122', department: '农业局' }] },
		{ projects: [{ code: '2130122', department: '农业农村局' }] },
	);
	expect(await db.rows(department)).toEqual([{ department: '农业农村局' }]);
});
