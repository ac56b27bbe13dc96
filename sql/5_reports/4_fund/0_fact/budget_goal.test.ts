import { expect, test } from 'vitest';
import { ledger, loaded } from '../../../../tests/world.ts';

const goal = { year: 2023, project_code: '2080502', region_code: '甲县', budget_amount: 100 };

async function verdict(target: string | null, reached: string | null) {
	const db = await loaded(
		{},
		ledger('performance', { ...goal, goal: '指标', goal_value: target, reached_value: reached }),
	);
	const [row] = await db.rows('select region_code, verdict from budget_goal');
	expect(row?.region_code).toBe('419901');
	return row?.verdict;
}

test.each([
	['≥98%', '99.5%', 'reached'],
	['≥98%', '97.99%', 'short'],
	['98%', '98', 'reached'],
	['1000人', '999人', 'short'],
	['≤5天', '5天', 'reached'],
	['10个工作日以内', '11个工作日', 'short'],
	['不超过3次', '2次', 'reached'],
	['明显提高', '明显提高', 'reached'],
	['明显提高', '有所提高', 'unclear'],
	['≥98%', '9800人', 'unclear'],
	['90%至95%', '93%', 'unclear'],
	['≥98%', null, 'untold'],
	[null, '98%', 'unclear'],
])('目标值%s，完成值%s：%s', async (target, reached, expected) =>
	expect(await verdict(target, reached)).toBe(expected),
);
