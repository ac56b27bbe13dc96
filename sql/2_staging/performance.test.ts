import { expect, test } from 'vitest';
import { ledger, loaded } from '../../tests/world.ts';

const goal = { year: 2023, project_code: '2130122', region_code: '419901', budget_amount: 100, goal_value: '95%' };

test('年末补上完成值是更正，另一年是另一份', async () => {
	const db = await loaded(
		ledger('performance', goal, { ...goal, year: 2024 }),
		ledger('performance', { ...goal, reached_value: '97%' }),
	);
	expect(await db.rows('select year, reached_value from performance order by all')).toEqual([
		{ year: 2023, reached_value: '97%' },
		{ year: 2024, reached_value: null },
	]);
});
