import { expect, test } from 'vitest';
import { given } from '../../../../tests/world.ts';

test('失败几次、何时先后失败、截止时怎样', async () => {
	const db = await given({
		slips: [{}],
		payments: [1, 2, 3, 4].map((line) => ({ line })),
		feedback: [
			{ result: '成功', at: '2023-10-09 10:00' },
			{ line: 2, result: '失败', at: '2023-10-09 10:00' },
			{ line: 2, attempt: 2, result: '失败', at: '2023-10-12 10:00' },
			{ line: 2, attempt: 3, result: '成功', at: '2023-10-16 10:00' },
			{ line: 3, result: '成功', at: '2023-10-09 10:00' },
			{ line: 3, result: '退票', at: '2023-10-11 10:00' },
			{ line: 4, result: '失败', at: '2023-11-02 10:00' },
		],
		refunds: [{ line: 3, closed: '2023-10-12' }],
	});
	const rows = await db.rows(
		`select
			line_no, failures::integer as failures, state,
			strftime(first_failed_at, '%d') as first, strftime(last_failed_at, '%d') as last,
			strftime(refunded_at, '%d') as refunded, strftime(state_since, '%d') as since
		from failed_obligation(202310, 'month', timestamp '2023-11-01')
		order by line_no`,
	);
	expect(rows).toEqual([
		{ line_no: 2, failures: 2, state: 1, first: '09', last: '12', refunded: null, since: '16' },
		{ line_no: 3, failures: 1, state: 3, first: '11', last: '11', refunded: '12', since: '12' },
	]);
});

test('截止以前失败、以后才成功的，截止时还没有成功', async () => {
	const db = await given({
		slips: [{}],
		payments: [{}],
		feedback: [
			{ result: '失败', at: '2023-10-31 10:00' },
			{ attempt: 2, result: '成功', at: '2023-11-01' },
		],
	});
	const state = (at: string) =>
		db.rows("select state, failures::integer as failures from failed_obligation(202310, 'month', $at::timestamp)", {
			at,
		});
	expect(await state('2023-10-31 10:00:00')).toEqual([]);
	expect(await state('2023-11-01')).toEqual([{ state: 2, failures: 1 }]);
	expect(await state('2023-11-02')).toEqual([{ state: 1, failures: 1 }]);
});
