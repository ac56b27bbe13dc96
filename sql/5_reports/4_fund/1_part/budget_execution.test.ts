import { expect, test } from 'vitest';
import { given, ledger } from '../../../../tests/world.ts';

const goal = { year: 2023, project_code: '2080502', region_code: '甲县', budget_amount: 1200 };

const executionOf = async (month: number, at: string) => {
	const db = await given(
		{
			slips: [{ funded: '2023-01-08' }, { no: 'B' }, { no: 'C', region: '419902' }],
			payments: [{ amount: 100 }, { slip: 'B', amount: 800 }, { slip: 'C', amount: 400 }],
			feedback: [{ result: '成功', at: '2023-03-09' }],
		},
		ledger(
			'performance',
			{ ...goal, goal: '发放率', goal_value: '100%', reached_value: '100%' },
			{ ...goal, goal: '满意度', goal_value: '≥90%', reached_value: null },
			{ ...goal, region_code: '高新区', goal: '一', budget_amount: 300 },
			{ ...goal, region_code: '高新区', goal: '二', budget_amount: 500 },
			{ ...goal, year: 2022, goal: '去年' },
		),
	);
	const rows = await db.rows(
		`select region_code, budget::integer as budget, is_split, funded::integer as funded, credited::integer as credited,
			is_behind, len(goals)::integer as goals, reached::integer as reached, untold::integer as untold
		from budget_execution($month::integer, $at::timestamp) order by region_code`,
		{ month, at },
	);
	return rows.map((row) => Object.values(row).join(' '));
};

test('同一预算写在每个指标上只算一次，金额不同的相加；执行数从1月1日到截止', async () =>
	expect(await executionOf(202310, '2023-11-01')).toEqual([
		'419901 1200 false 900 100 true 2 1 1',
		'419903 800 true 0 0 true 2 0 2',
	]));

test('慢于序时：拨付不到预算的月份÷12；刚好不算', async () => {
	expect((await executionOf(202301, '2023-02-01'))[0]).toBe('419901 1200 false 100 0 false 2 1 1');
	expect((await executionOf(202302, '2023-03-01'))[0]).toBe('419901 1200 false 100 0 true 2 1 1');
});
