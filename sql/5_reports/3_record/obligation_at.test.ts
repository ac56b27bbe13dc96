import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { given, states } from '../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [
			{},
			{ no: 'B', funded: '2023-09-20 09:00' },
			{ no: 'C', funded: '2023-11-02 09:00' },
			{ no: 'D', funded: null },
		],
		payments: [
			{},
			{ line: 2 },
			{ line: 3 },
			{ line: 4 },
			{ line: 5 },
			{ line: 6 },
			{ line: 7 },
			{ line: 8 },
			{ line: 9 },
			{ slip: 'B' },
			{ slip: 'C' },
			{ slip: 'C', line: 2, of: 'A/2' },
			{ slip: 'D' },
		],
		feedback: [
			{ result: '成功', at: '2023-10-09 10:00' },
			{ line: 2, result: '失败', at: '2023-10-09 10:00' },
			{ slip: 'C', line: 2, result: '成功', at: '2023-11-03 10:00' },
			{ line: 3, result: '失败', at: '2023-10-09 10:00' },
			{ line: 3, attempt: 2, result: '成功', at: '2023-10-20 10:00' },
			{ line: 4, result: '成功', at: '2023-10-09 10:00' },
			{ line: 4, result: '退票', at: '2023-10-20 10:00' },
			{ line: 5, result: '成功', at: '2023-11-01 00:00:01' },
			{ line: 9, result: '成功', at: '2023-11-01' },
			{ line: 6, result: '处理中', at: '2023-10-09 10:00' },
			{ line: 8, result: '失败', at: '2023-10-31 15:00' },
			{ line: 8, attempt: 2, result: '成功', at: '2023-10-31' },
		],
		refunds: [{ line: 7, closed: '2023-10-20' }],
	});
});

async function found(since: number, until: number, at: string, withPaid: boolean): Promise<Record<string, unknown>> {
	const rows = await db.rows(
		`select slip_no || '/' || line_no as line, state_name(state) as state
		from obligation_at($since::integer, $until::integer, $at::timestamp, $withPaid::boolean)
		join slip_number using (slip_key)`,
		{ since, until, at, withPaid },
	);
	expect(new Set(rows.map(({ line }) => line)).size).toBe(rows.length);
	return Object.fromEntries(rows.map(({ line, state }) => [line, state]));
}

test('月末的各种状态', async () =>
	expect(await found(202310, 202310, '2023-11-01', false)).toEqual({
		'A/2': 'outstanding',
		'A/4': 'outstanding',
		'A/5': 'pending',
		'A/6': 'pending',
		'A/7': 'refunded',
		'A/9': 'pending',
	}));

test('成功的要问才列', async () =>
	expect(await found(202310, 202310, '2023-11-01', true)).toMatchObject({ 'A/1': 'paid', 'A/3': 'paid' }));

test('累计包括以前各月拨款的，不包括截止以后拨款的', async () => {
	const all = await found(202301, 202311, '2023-11-01', false);
	expect(all).toMatchObject({ 'B/1': 'pending' });
	expect(Object.keys(all)).not.toContain('C/1');
});

test('截止以后再发成功的，到那时就不在遗留里了', async () =>
	expect(Object.keys(await found(202310, 202310, '2023-11-04', false))).not.toContain('A/2'));

test.each([
	'2023-10-08 09:00',
	'2023-10-08 09:01',
	'2023-10-09',
	'2023-10-09 10:00',
	'2023-10-09 12:00',
	'2023-10-31 12:00',
	'2023-11-01',
	'2023-11-01 12:00',
	'2023-12-01',
])('在%s与逐段查的状态一样', async (at) => expect(await found(202301, 202312, at, true)).toEqual(await states(db, at)));

test('次数数到截止为止，成功的那次也算，退款不算', async () => {
	const attempts = async (at: string) => {
		const rows = await db.rows(
			`select line_no, attempts
			from obligation_at(202310, 202310, $at::timestamp, true)
			join slip_number using (slip_key)
			where slip_no = 'A'`,
			{ at },
		);
		return Object.fromEntries(rows.map((row) => [row.line_no, row.attempts]));
	};
	expect(await attempts('2023-10-09')).toEqual({ 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0, 8: 0, 9: 0 });
	expect(await attempts('2023-11-01')).toEqual({ 1: 1, 2: 1, 3: 2, 4: 2, 5: 0, 6: 0, 7: 0, 8: 2, 9: 0 });
});
