import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

test('退款办结哪一行都算在原明细上，取最早的；未办结的不算', async () => {
	const db = await given({
		slips: [{}, { no: 'B' }],
		payments: [{}, { line: 2 }, { line: 3 }, { slip: 'B', of: 'A/1' }],
		refunds: [
			{ slip: 'B', closed: '2023-10-20' },
			{ closed: '2023-10-25', requested: '2023-10-11' },
			{ line: 2, closed: '2023-10-21' },
			{ line: 3, closed: null },
		],
	});
	const rows = await db.rows(
		`select slip_no, line_no, closed_at::varchar as closed_at
		from closed_refund join slip_number using (slip_key) order by slip_no, line_no`,
	);
	expect(rows).toEqual([
		{ slip_no: 'A', line_no: 1, closed_at: '2023-10-20 00:00:00' },
		{ slip_no: 'A', line_no: 2, closed_at: '2023-10-21 00:00:00' },
	]);
});
