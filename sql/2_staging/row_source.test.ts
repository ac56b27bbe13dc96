import { expect, test } from 'vitest';
import { loaded } from '../../tests/world.ts';

test('每一行现行的记录说得出由哪次导入、哪一行带来；更正过的旧行不在', async () => {
	const db = await loaded(
		{ slips: [{}], payments: [{}, { line: 2 }], refunds: [{}], pushes: [{ line: null, at: '2023-10-20' }] },
		{ feedback: [{ result: '成功', at: '2023-10-09' }], payments: [{ amount: 5 }] },
	);
	const rows = await db.rows(
		`select kind, line_no, import_id - (select min(import_id) from row_source) as later from row_source order by all`,
	);
	expect(rows.map((row) => Object.values(row))).toEqual([
		['feedback', 1, 1],
		['payment', 1, 1],
		['payment', 2, 0],
		['push', null, 0],
		['refund', 1, 0],
		['slip', null, 0],
	]);
});
