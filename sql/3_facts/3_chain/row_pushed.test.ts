import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

test('再发的明细推送了，算在原明细上；取最早的一次，失败的推送不算', async () => {
	const db = await given({
		slips: [{}, { no: 'B', funded: '2023-10-20 09:00' }],
		payments: [{}, { line: 2 }, { slip: 'B', of: 'A/1' }],
		pushes: [
			{ slip: 'B', line: 1, at: '2023-10-25' },
			{ slip: 'B', line: 1, at: '2023-10-24' },
			{ line: 2, at: '2023-10-12', success: false },
			{ line: 2, at: '2023-10-13' },
			{ line: null, at: '2023-10-10' },
		],
	});
	const rows = await db.rows(
		`select slip_no, root_line_no as line, pushed_at::date::varchar as since
		from row_pushed((select list(slip_key) from slip_number where slip_no = 'A'))
		join slip_number on slip_number.slip_key = root_slip_key order by line`,
	);
	expect(rows).toEqual([
		{ slip_no: 'A', line: 1, since: '2023-10-24' },
		{ slip_no: 'A', line: 2, since: '2023-10-13' },
	]);
});
