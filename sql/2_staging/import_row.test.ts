import { expect, test } from 'vitest';
import { loaded } from '../../tests/world.ts';

test('每一种文件的每一版都在，标明由哪个导入更正；没有发放单的种类不写发放单', async () => {
	const at = '2023-10-09 10:00';
	const db = await loaded(
		{
			...{ slips: [{}], payments: [{}], feedback: [{ result: '成功', at }], refunds: [{}], pushes: [{ at }] },
			...{ targets: [{ region: '419901' }], benchmarks: [{ month: 202310 }] },
		},
		{ payments: [{ amount: 5 }] },
	);
	const rows = await db.rows(`
		select import_id - min(import_id) over () as import, superseded_by is null as stands, slip_no as slip, count(*)::integer as n
		from import_row
		left join slip_number using (slip_key)
		group by import_id, stands, slip
		order by import, stands, slip nulls last`);
	expect(rows).toEqual([
		{ import: 0, stands: false, slip: 'A', n: 1 },
		{ import: 0, stands: true, slip: 'A', n: 4 },
		{ import: 0, stands: true, slip: null, n: expect.any(Number) },
		{ import: 1, stands: true, slip: 'A', n: 1 },
	]);
});

test('没有一张原始记录的表漏掉', async () => {
	const db = await loaded();
	const [view] = await db.rows("select sql from duckdb_views() where view_name = 'import_row'");
	const tables = await db.rows("select table_name as name from duckdb_tables() where starts_with(table_name, 'raw_')");
	expect(tables.length).toBeGreaterThan(8);
	for (const { name } of tables) expect(String(view?.sql)).toContain(String(name));
});
