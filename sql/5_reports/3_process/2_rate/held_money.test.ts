import { expect, test } from 'vitest';
import { given } from '../../../../tests/world.ts';

const held = (month: number, at: string) => ({
	sql: `select working_days, obligations::integer as obligations, amount::integer as amount
		from held_money($month::integer, 'ytd', $at::timestamp)
		order by working_days`,
	values: { month, at },
});

test('遗留和待反馈的金额，按拨款以来的工作日数分；成功的、退款的不算', async () => {
	const db = await given({
		slips: [{ funded: '2023-10-31 10:00' }, { no: 'B', funded: '2023-09-28' }, { no: 'C', funded: '2023-10-27' }],
		payments: [
			...[1, 2, 3].map((line) => ({ line, amount: 100 * line })),
			{ slip: 'B', amount: 5000 },
			{ slip: 'C', amount: 7000 },
		],
		feedback: [
			{ result: '成功', at: '2023-10-31 12:00' },
			{ slip: 'B', result: '失败', at: '2023-10-09' },
			{ slip: 'C', result: '处理中', at: '2023-10-30' },
		],
		refunds: [{ line: 2, closed: '2023-10-31 12:00' }],
	});
	const { sql, values } = held(202310, '2023-11-01');
	expect(await db.rows(sql, values)).toEqual([
		{ working_days: 0, obligations: 1, amount: 300 },
		{ working_days: 2, obligations: 1, amount: 7000 },
		{ working_days: 19, obligations: 1, amount: 5000 },
	]);
});

test('没有放假安排的年份不说滞留了几个工作日', async () => {
	const db = await given({ slips: [{ funded: '2003-10-08' }], payments: [{}] });
	const { sql, values } = held(200310, '2003-11-01');
	expect(await db.rows(sql, values)).toEqual([{ working_days: null, obligations: 1, amount: 10_000 }]);
});
