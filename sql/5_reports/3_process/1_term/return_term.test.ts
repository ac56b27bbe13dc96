import { expect, test } from 'vitest';
import { given } from '../../../../tests/world.ts';

test('失败后未成功的各有退回期限：下一个工作日24时；后来成功的没有；没有收录的年份不详', async () => {
	const db = await given({
		slips: [{}, { no: 'O', funded: '2030-10-08 09:00' }],
		payments: [{}, { line: 2 }, { line: 3 }, { slip: 'O' }],
		feedback: [
			{ result: '失败', at: '2023-10-13 10:00' },
			{ line: 2, result: '失败', at: '2023-10-13 10:00' },
			{ line: 2, attempt: 2, result: '成功', at: '2023-10-16' },
			{ line: 3, result: '成功', at: '2023-10-09' },
			{ slip: 'O', result: '失败', at: '2030-10-09' },
		],
	});
	const limits = (month: number) =>
		db.rows(
			`select line_no, strftime(return_until, '%m-%d %H:%M') as return_until
			from return_term($month::integer, 'month', period_end($month::integer))`,
			{ month },
		);
	expect(await limits(202310)).toEqual([{ line_no: 1, return_until: '10-17 00:00' }]);
	expect(await limits(203010)).toEqual([{ line_no: 1, return_until: null }]);
});
