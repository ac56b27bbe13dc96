import { expect, test } from 'vitest';
import { figures, given } from '../../../tests/world.ts';

const city = {
	slips: [{}, { no: 'R', original: 'A', reissue: true, funded: '2023-10-12 09:00' }, { no: 'N', funded: '2023-11-02' }],
	payments: [
		{},
		{ line: 2, amount: 7 },
		{ line: 3, card: null },
		{ line: 4, company: true },
		{ line: 5 },
		{ slip: 'R', of: 'A/2', amount: 7 },
		{ slip: 'N' },
	],
	feedback: [
		{ result: '成功' as const, at: '2023-10-09' },
		{ line: 2, result: '失败' as const, at: '2023-10-10' },
		{ slip: 'R', result: '成功' as const, at: '2023-10-20' },
		{ line: 3, result: '成功' as const, at: '2023-10-09' },
		{ line: 4, result: '成功' as const, at: '2023-10-09' },
		{ line: 5, result: '成功' as const, at: '2023-11-09' },
	],
	pushes: [{ at: '2023-10-30' }],
};

test('截止时应发的每笔各一行，再发不另成一行；没有结果的待反馈', async () => {
	const db = await given(city);
	const rows = await db.rows(
		`select slip, line, region, amount::integer, state, is_to_person, is_to_card, is_pushed, is_first_paid
		from counted_record(202310, 202310, '2023-11-01') order by all`,
	);
	expect(rows.map((row) => Object.values(row))).toEqual([
		['A', 1, '419901', 10000, 1, true, true, true, true],
		['A', 2, '419901', 7, 1, true, true, false, false],
		['A', 3, '419901', 10000, 1, true, false, false, true],
		['A', 4, '419901', 10000, 1, false, false, false, true],
		['A', 5, '419901', 10000, 0, false, false, false, false],
	]);
});

test.each(['2023-10-08', '2023-10-09', '2023-10-10 00:00:01', '2023-10-21', '2023-11-01', '2023-11-10', '2023-12-01'])(
	'任何时点，各笔之和就是指标的数（%s）',
	async (at) => {
		const db = await given(city);
		const [sum] = await db.rows(
			`select count(*)::integer as due, (count(*) filter (state = 1))::integer as paid,
				(count(*) filter (state = 2))::integer as outstanding, (count(*) filter (state = 0))::integer as pending,
				coalesce(sum(amount), 0)::integer as amount_due, (count(*) filter (is_to_card))::integer as paid_to_social_card,
				(count(*) filter (is_to_person))::integer as paid_to_natural_persons,
				(count(*) filter (is_pushed))::integer as pushed, (count(*) filter (is_first_paid))::integer as first_attempt_paid
			from counted_record(202301, 202312, $at::timestamp)`,
			{ at },
		);
		const counts = await figures(db, { month: 202312, scope: 'ytd', at });
		expect(sum).toEqual(Object.fromEntries(Object.keys(sum ?? {}).map((name) => [name, counts[name] ?? 0])));
	},
);
