import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

test('次数是成功、失败、退票的次数，成功的另加一次，退款和处理中不算', async () => {
	const db = await given({
		slips: [{}, { no: 'B', original: 'A' }],
		payments: [{}, { line: 2 }, { line: 3 }, { line: 4 }, { line: 5 }, { slip: 'B', of: 'A/2' }],
		feedback: [
			{ result: '成功', at: '2023-10-09 10:00' },
			{ line: 2, result: '失败', at: '2023-10-09 10:00' },
			{ slip: 'B', result: '失败', at: '2023-10-12 10:00' },
			{ line: 3, result: '成功', at: '2023-10-09 10:00' },
			{ line: 3, result: '退票', at: '2023-10-10 10:00' },
			{ line: 4, result: '失败', at: '2023-10-09 10:00' },
			{ line: 4, attempt: 2, result: '失败', at: '2023-11-09 10:00' },
			{ line: 5, result: '处理中', at: '2023-10-09 10:00' },
		],
		refunds: [
			{ line: 4, closed: '2023-10-20' },
			{ line: 5, closed: '2023-10-21' },
		],
	});
	const rows = await db.rows(
		`select line_no, sum(answers)::integer as answers
		from answer_spell(202310, 202310, timestamp '2023-11-01') group by line_no order by line_no`,
	);
	expect(rows).toEqual([
		{ line_no: 2, answers: 2 },
		{ line_no: 3, answers: 2 },
		{ line_no: 4, answers: 1 },
		{ line_no: 5, answers: 0 },
	]);
});
