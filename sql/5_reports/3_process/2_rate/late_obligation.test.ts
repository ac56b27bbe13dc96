import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../../database.server.ts';
import { given } from '../../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [{}, { no: 'B', funded: '2023-10-31 09:00' }],
		payments: [...[1, 2, 3, 4, 5, 6].map((line) => ({ line })), { slip: 'B' }],
		feedback: [
			{ result: '成功', at: '2023-10-09' },
			{ line: 2, result: '失败', at: '2023-10-08 10:00' },
			{ line: 2, attempt: 2, result: '成功', at: '2023-10-10' },
			{ line: 3, result: '失败', at: '2023-10-09' },
			{ line: 3, attempt: 2, result: '成功', at: '2023-10-16' },
			{ line: 4, result: '成功', at: '2023-10-12 10:00' },
			{ line: 5, result: '成功', at: '2023-11-02' },
			{ line: 6, result: '失败', at: '2023-10-09' },
		],
	});
});

async function late(kind: string, at = '2023-11-01'): Promise<Record<string, string>> {
	const rows = await db.rows(
		`select slip_no || '/' || line_no as line, state_name(state) as state, strftime(done_at, '%m-%d') as done, days_late
		from late_obligation(202310, 'month', $at::timestamp, $kind::varchar)
		join slip_number using (slip_key)
		order by line`,
		{ at, kind },
	);
	return Object.fromEntries(
		rows.map(({ line, state, done, days_late }) => [
			line,
			`${String(state)} ${String(done ?? '—')} ${String(days_late)}`,
		]),
	);
}

test('期限内没有成功的：后来成功的写到那天，没有的写到截止', async () =>
	expect(await late('payment')).toEqual({
		'A/3': 'paid 10-16 4',
		'A/4': 'paid 10-12 2',
		'A/5': 'pending — 15',
		'A/6': 'outstanding — 15',
	}));

test('期限内没有结果的', async () =>
	expect(await late('answer')).toEqual({ 'A/4': 'paid 10-12 2', 'A/5': 'pending — 15' }));

test('与支付及时率、反馈及时率对得上', async () => {
	for (const at of ['2023-10-12', '2023-10-16', '2023-11-01', '2023-11-03 12:00', '2023-12-01']) {
		const [sum] = await db.rows(
			`select
				(select sum(denominator - numerator) from payment_timeliness(202310, 'month', $at::timestamp))::integer as payment,
				(select sum(denominator - numerator) from answer_timeliness(202310, 'month', $at::timestamp))::integer as answer`,
			{ at },
		);
		expect({
			payment: Object.keys(await late('payment', at)).length,
			answer: Object.keys(await late('answer', at)).length,
		}).toEqual(sum);
	}
});

test('期限未到的不在其中', async () => expect(Object.keys(await late('payment', '2023-10-10'))).toEqual([]));
