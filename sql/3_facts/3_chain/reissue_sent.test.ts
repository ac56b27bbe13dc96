import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

test('再发的单子拨了款、银行正在处理的，是在途；没有拨款的不是', async () => {
	const db = await given({
		slips: [{}, { no: 'B', funded: '2023-10-20 09:00' }, { no: 'C', funded: null }],
		payments: [{}, { line: 2 }, { line: 3 }, { slip: 'B', of: 'A/1' }, { slip: 'C', of: 'A/2' }],
		feedback: [
			{ result: '失败', at: '2023-10-09' },
			{ line: 3, result: '处理中', at: '2023-10-09' },
			{ line: 3, attempt: 2, result: '处理中', at: '2023-10-11' },
			{ slip: 'B', result: '处理中', at: '2023-10-21' },
		],
	});
	const rows = await db.rows(
		`select root_line_no as line, (reach >> 32)::integer as place, (reach & 4294967295)::integer as attempt,
			issued_at::date::varchar as since
		from reissue_sent((select list(slip_key) from slip_number)) order by line, since`,
	);
	expect(rows).toEqual([
		{ line: 1, place: 1, attempt: 0, since: '2023-10-20' },
		{ line: 1, place: 1, attempt: 1, since: '2023-10-21' },
		{ line: 3, place: 0, attempt: 2, since: '2023-10-11' },
	]);
});
