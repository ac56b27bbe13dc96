import { expect, test } from 'vitest';
import { loaded } from '../../tests/world.ts';

test('某月的参数是当月及以前最近一次定的，同月的以后定的为准；没有的为空', async () => {
	const db = await loaded();
	await db.run(`insert into rule_parameter values
		('account_of_several_persons', 'persons', 202310, 3, 1, ''),
		('account_of_several_persons', 'persons', 202310, 4, 2, '')`);
	const rows = await db.rows(`
		select month, parameter_of('account_of_several_persons', 'persons', month) as value
		from (values (202309), (202310), (null)) as asked (month)`);
	expect(rows.map(({ value }) => value)).toEqual([2, 4, 4]);
	expect(await db.rows("select parameter_of('none', 'on', 202310) as value")).toEqual([{ value: null }]);
});
