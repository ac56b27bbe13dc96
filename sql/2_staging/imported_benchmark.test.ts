import { expect, test } from 'vitest';
import { loaded } from '../../tests/world.ts';

test('导入的基准注明由哪次导入、哪一行带来；更正过的只有新的一份', async () => {
	const old = { month: 202310, province: 99_000_000 };
	const db = await loaded({ benchmarks: [old] }, { benchmarks: [{ ...old, province: 99_400_000 }] });
	const rows = await db.rows(
		`select province_e8::integer as province, import_id = (select max(import_id) from raw_benchmark) as is_last
		from imported_benchmark`,
	);
	expect(rows).toEqual([{ province: 99_400_000, is_last: true }]);
});
