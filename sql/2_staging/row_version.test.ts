import { expect, test } from 'vitest';
import { loaded } from '../../tests/world.ts';

test('新旧各版都在；同一主键的各版事件相同，不同时间的反馈是不同的事件', async () => {
	const db = await loaded(
		{ slips: [{}], payments: [{}], feedback: [{ result: '失败', at: '2023-10-09' }], refunds: [{}] },
		{
			feedback: [
				{ result: '失败', at: '2023-10-09', reason: '户名不符' },
				{ result: '失败', at: '2023-10-10' },
			],
		},
	);
	const rows = await db.rows(`
		select kind, count(*)::integer as versions, count(distinct event)::integer as events,
			count(superseded_by)::integer as old
		from row_version((select list(slip_key) from slip_number)) group by kind order by kind`);
	expect(rows).toEqual([
		{ kind: 'feedback', versions: 3, events: 2, old: 1 },
		{ kind: 'payment', versions: 1, events: 1, old: 0 },
		{ kind: 'refund', versions: 1, events: 1, old: 0 },
		{ kind: 'slip', versions: 1, events: 1, old: 0 },
	]);
});

test('金额写成元，账号只有尾号，而区分靠账号本身', async () => {
	const db = await loaded({
		payments: [
			{ account: '62284471', amount: 12_345 },
			{ line: 2, account: '62294471' },
		],
	});
	const rows = await db.rows(`
		select cell.value as tail, cell.token as token, list_filter(cells, lambda one: one.name = '应发金额')[1].value as amount
		from (select unnest(cells) as cell, cells, line_no from row_version((select list(slip_key) from slip_number)) where kind = 'payment')
		where cell.name = '银行账号' order by line_no`);
	expect(rows.map(({ tail, amount }) => [tail, amount])).toEqual([
		['尾号4471', '123.45'],
		['尾号4471', '100.00'],
	]);
	expect(rows[0]?.token).not.toBe(rows[1]?.token);
});
