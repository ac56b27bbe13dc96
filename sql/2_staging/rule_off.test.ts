import { expect, test } from 'vitest';
import { loaded } from '../../tests/world.ts';

test('从停用的月份到重新启用的月份以前是停用；同一月份以后保存的为准', async () => {
	const db = await loaded();
	await db.run(`insert into rule_parameter values
		('paid_late', 'on', 202303, 1, 1, '启用'), ('paid_late', 'on', 202303, 0, 2, '启用'),
		('paid_late', 'on', 202306, 1, 3, '启用'), ('paid_late', 'on', 202309, 0, 4, '启用'),
		('roster_jump', 'on', 202301, 0, 5, '启用'), ('roster_jump', 'on', 202301, 1, 6, '启用')`);
	expect(await db.rows('from rule_off order by all')).toEqual([
		{ rule_id: 'paid_late', from_month: 202303, before_month: 202306 },
		{ rule_id: 'paid_late', from_month: 202309, before_month: 1000000 },
	]);
});
