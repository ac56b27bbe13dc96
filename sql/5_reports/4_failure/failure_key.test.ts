import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

test('没有问的是空，没有的是-1', async () => {
	const db = await given({ slips: [{}], payments: [{}] });
	const [row] = await db.rows("select * from failure_key('419902', null, '没有的银行', null, '2080502', 'B')");
	const known = await db.rows(
		"select key, dimension_key from dimension_key where key in ('419902', '2080502') order by key",
	);
	expect(row).toEqual({
		...{ region_key: known[1]?.dimension_key, project_key: known[0]?.dimension_key },
		...{ department_key: null, bank_key: -1, township_key: null, slip_key: -1 },
	});
});
