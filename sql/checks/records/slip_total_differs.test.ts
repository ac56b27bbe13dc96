import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { suspects } from '../../../tests/world/suspects.ts';

test('发放单的应发人次或金额与明细合计不同的列出', async () => {
	const db = await given({ slips: [{}, { no: 'B' }, { no: 'C' }], payments: [{}, { slip: 'B' }, { slip: 'C' }] });
	await db.run(
		"update raw_slip set due_count = case slip_no when 'C' then 2 else 1 end, due_amount = case slip_no when 'B' then 1 else 10000 end",
	);
	expect(await suspects(db, 'slip_total_differs')).toEqual(['B', 'C']);
});
