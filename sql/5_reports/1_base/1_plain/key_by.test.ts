import { expect, test } from 'vitest';
import { loaded } from '../../../../tests/world.ts';

test.each([
	['region', 1],
	['department', 2],
	['bank', 3],
	['township', 4],
	['project', 5],
])('按 %s 分组的键', async (dimension, expected) => {
	const db = await loaded();
	const [row] = await db.rows(
		`select key_by($dimension, told) as key
		from (select 1 as region_key, 2 as department_key, 3 as bank_key, 4 as township_key, 5 as project_key) as told`,
		{ dimension },
	);
	expect(row?.key).toBe(expected);
});
