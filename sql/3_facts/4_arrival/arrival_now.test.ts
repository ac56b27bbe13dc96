import { expect, test } from 'vitest';
import { given, load } from '../../../tests/world.ts';

test('每张发放单、每种文件、每次导入一行：只数现行的行', async () => {
	const db = await given({
		slips: [{}],
		payments: [{ amount: 100 }, { line: 2, amount: 50 }],
		feedback: [{ result: '成功', at: '2023-10-09 10:00' }],
	});
	await load(db, { payments: [{ line: 2, amount: 70 }, { line: 3 }], pushes: [{ at: '2023-10-12', line: null }] });
	const rows = await db.rows(
		`select kind, dense_rank() over (order by import_id) as nth, row_count::integer as row_count, amount::integer as amount
		from arrival_now order by kind, import_id`,
	);
	expect(rows.map(({ kind, nth, row_count, amount }) => [kind, Number(nth), row_count, amount])).toEqual([
		['feedback', 1, 1, null],
		['payment', 1, 1, 100],
		['payment', 2, 2, 10_070],
		['push', 2, 1, null],
		['slip', 1, 1, null],
	]);
});
