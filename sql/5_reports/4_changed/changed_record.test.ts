import { expect, test } from 'vitest';
import { publish, take } from '../../../tests/published.ts';
import { given } from '../../../tests/world.ts';

test('只列与发布时不同的各笔：变了的、多出来的、不再有的', async () => {
	const db = await given({
		slips: [{}, { no: 'B' }, { no: 'C' }],
		payments: [{}, { line: 2 }, { slip: 'B' }, { slip: 'C' }],
	});
	const path = await publish(db);
	await take(
		db,
		{ kind: 'feedback', feedback: [{ result: '成功', at: '2023-10-09' }] },
		{ kind: 'payment', payments: [{ line: 3 }] },
		{ kind: 'slip', slips: [{ no: 'C', funded: '2023-11-02' }] },
	);
	const rows = await db.rows(
		`select slip, line, before.state as before, after.state as after
		from changed_record($path, 202310, 202310, '2023-11-01') order by all`,
		{ path },
	);
	expect(rows.map((row) => Object.values(row))).toEqual([
		['A', 1, 0, 1],
		['A', 3, null, 0],
		['C', 1, 0, null],
	]);
});
