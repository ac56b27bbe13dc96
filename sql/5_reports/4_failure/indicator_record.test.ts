import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { given } from '../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [{}, { no: 'B', funded: '2023-10-31 09:00' }, { no: 'C', funded: '2023-09-28 09:00', region: '419902' }],
		payments: [...[1, 2, 3, 4, 5, 6].map((line) => ({ line })), { slip: 'B' }, { slip: 'C' }, { slip: 'C', line: 2 }],
		feedback: [
			{ result: '成功', at: '2023-10-09' },
			{ line: 2, result: '失败', at: '2023-10-08 10:00' },
			{ line: 2, attempt: 2, result: '成功', at: '2023-10-10' },
			{ line: 3, result: '失败', reason: '账户已销户', at: '2023-10-09' },
			{ line: 3, attempt: 2, result: '失败', at: '2023-10-16' },
			{ line: 4, result: '失败', at: '2023-10-12 10:00' },
			{ line: 5, result: '成功', at: '2023-11-02' },
			{ slip: 'C', result: '成功', at: '2023-09-28 10:00' },
			{ slip: 'C', result: '退票', at: '2023-10-20', attempt: 2 },
			{ slip: 'C', line: 2, result: '失败', at: '2023-10-19' },
		],
		refunds: [{ line: 4, closed: '2023-10-20' }],
	});
});

type Asked = { kind: string; scope?: 'month' | 'ytd'; at?: string };

async function records({ kind, scope = 'month', at = '2023-11-01' }: Asked): Promise<Record<string, unknown>[]> {
	return db.rows(
		`select slip_no || '/' || line_no as line, state_name(state) as state, last_day::varchar as last_day,
			strftime(done_at, '%m-%d') as done, days_late as days
		from indicator_record(202310, $scope::varchar, $at::timestamp, $kind::varchar)
		join slip_number using (slip_key)
		order by line, done_at`,
		{ kind, scope, at },
	);
}

test('没有按时退回的：期限、何时退、迟几个工作日', async () =>
	expect(await records({ kind: 'return' })).toEqual([
		{ line: 'A/3', state: 'outstanding', last_day: '2023-10-17', done: null, days: 10 },
		{ line: 'A/4', state: 'refunded', last_day: '2023-10-13', done: '10-20', days: 5 },
	]));

test('没有写原因的失败每次一行；失败两次以上的每人次一行', async () => {
	expect((await records({ kind: 'reason' })).map(({ line, done }) => `${String(line)} ${String(done)}`)).toEqual([
		'A/2 10-08',
		'A/3 10-16',
		'A/4 10-12',
	]);
	expect((await records({ kind: 'repeat' })).map(({ line }) => line)).toEqual(['A/3']);
});

test('滞留的写明拨款以来几个工作日', async () =>
	expect(await records({ kind: 'held' })).toEqual([
		{ line: 'A/3', state: 'outstanding', last_day: null, done: '10-16', days: 17 },
		{ line: 'A/5', state: 'pending', last_day: null, done: null, days: 17 },
		{ line: 'A/6', state: 'pending', last_day: null, done: null, days: 17 },
		{ line: 'B/1', state: 'pending', last_day: null, done: null, days: 0 },
	]));

/** Each kind, and the figure it stands behind: how many are missing from it, or, where low is better, in it. */
const figures = `select
	(select sum(denominator - numerator) from payment_timeliness(202310, $scope, $at::timestamp))::integer as payment,
	(select sum(denominator - numerator) from answer_timeliness(202310, $scope, $at::timestamp))::integer as answer,
	(select sum(denominator - numerator) from return_timeliness(202310, $scope, $at::timestamp))::integer as return,
	(select sum(denominator - numerator) from correction_rate(202310, $scope, $at::timestamp))::integer as correction,
	(select sum(denominator - numerator) from reason_filled(202310, $scope, $at::timestamp))::integer as reason,
	(select sum(numerator) from repeat_failure(202310, $scope, $at::timestamp))::integer as repeat,
	(select sum(numerator) from month_end_share(202310, $scope, $at::timestamp))::integer as "monthEnd",
	(select sum(obligations) from held_money(202310, $scope, $at::timestamp))::integer as held,
	(select sum(due - first_attempt_paid) from slice_count(202310, $scope, $at::timestamp))::integer as "firstAttempt"`;

test.each(
	['2023-10-10', '2023-10-16', '2023-10-19 12:00', '2023-11-01', '2023-11-03 12:00', '2023-12-01'].flatMap((at) => [
		{ at, scope: 'month' as const },
		{ at, scope: 'ytd' as const },
	]),
)('$at $scope：每种清单的条数就是指标的数', async ({ at, scope }) => {
	const [sums = {}] = await db.rows(figures, { at, scope });
	const counted = await Promise.all(
		Object.keys(sums).map(async (kind) => [kind, (await records({ kind, scope, at })).length]),
	);
	expect(Object.fromEntries(counted)).toEqual(
		Object.fromEntries(Object.entries(sums).map(([kind, sum]) => [kind, sum ?? 0])),
	);
});
