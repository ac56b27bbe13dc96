import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { instants, settlingLate } from '../../../tests/world/settling.ts';

const db = await given(settlingLate);

const whole = (at: string) =>
	db.rows(
		`select * exclude (month, settled_month) replace (
			due::integer as due, paid::integer as paid, outstanding::integer as outstanding, refunded::integer as refunded,
			amount_due::integer as amount_due, amount_paid::integer as amount_paid, pushed::integer as pushed
		)
		from (select * replace (0 as settled_month) from spell_count(202301, 202312, 0, null::integer[], $at::timestamp))
		order by slip_key, township_key`,
		{ at },
	);

test('截止时刻的数和金额按状态段，每张发放单的一个乡镇、一个定数月份一行', async () => {
	const rows = await whole('2023-10-26');
	const total = (count: string) => rows.reduce((sum, row) => sum + Number(row[count]), 0);
	expect(Object.fromEntries(['due', 'paid', 'outstanding', 'refunded'].map((count) => [count, total(count)]))).toEqual({
		due: 5,
		paid: 2,
		outstanding: 1,
		refunded: 1,
	});
	expect(total('amount_due')).toBe(9321);
});

test('只数给定的发放单，只数给定月份起才定的', async () => {
	const slips = await db.rows(
		`select distinct slip_no from spell_count(202301, 202312, 0, [(select slip_key from slip_number where slip_no = 'B')], timestamp '2024-01-01')
		join slip_number using (slip_key)`,
	);
	expect(slips).toEqual([{ slip_no: 'B' }]);
	const months = await db.rows(
		"select distinct settled_month from spell_count(202301, 202312, 202310, null::integer[], timestamp '2024-01-01') order by 1",
	);
	expect(months.map((row) => row.settled_month)).toEqual([202310, 202311, 202312]);
});

test.each(instants)('%s：已定的数加上还在变的数，等于从头数一遍', async (at) => {
	for (const [month, scope] of [
		[202309, 'month'],
		[202310, 'month'],
		[202312, 'ytd'],
	] as const) {
		const stored = await db.rows('select * from slice_count($month, $scope, $at::timestamp) order by all', {
			month,
			scope,
			at,
		});
		const counted = await db.rows(
			`select
				region_key, department_key, bank_key, township_key, project_key, slip_key,
				sum(columns(* exclude (month, settled_month, region_key, department_key, bank_key, township_key, project_key, slip_key)))::bigint
			from spell_count(first_month($month, $scope), $month, 0, null::integer[], $at::timestamp)
			group by all
			order by all`,
			{ month, scope, at },
		);
		const told = stored.filter((row) =>
			Object.entries(row).some(([name, value]) => !name.endsWith('_key') && Number(value) > 0),
		);
		expect(told.map((row) => Object.values(row))).toEqual(
			counted.map((row) => Object.values(row)).filter((row) => row.slice(6).some((value) => Number(value) > 0)),
		);
	}
});
