import { expect, test } from 'vitest';
import { given } from '../../../../tests/world.ts';

test('每次失败各一行，带标准原因和截止时的状态；截止以后报的不在其中', async () => {
	const db = await given({
		slips: [{}],
		payments: [{}, { line: 2 }],
		feedback: [
			{ result: '失败', reason: '账户已销户', at: '2023-10-09' },
			{ attempt: 2, result: '失败', at: '2023-10-11' },
			{ attempt: 3, result: '成功', at: '2023-10-13' },
			{ line: 2, result: '失败', at: '2023-11-02' },
		],
	});
	const told = (at: string) =>
		db.rows(
			`select line_no as line, strftime(failed_at, '%m-%d') as day, reason_code <> 'F90' as has_reason, state_then as state
			from told_failure(202310, 'month', $at::timestamp)
			order by all`,
			{ at },
		);
	expect(await told('2023-11-01')).toEqual([
		{ line: 1, day: '10-09', has_reason: true, state: 1 },
		{ line: 1, day: '10-11', has_reason: false, state: 1 },
	]);
	expect(await told('2023-10-10')).toEqual([{ line: 1, day: '10-09', has_reason: true, state: 2 }]);
});
