import { expect, test } from 'vitest';
import { given } from '../../../../tests/world.ts';
import { spread } from '../../../../tests/world/spread.ts';

const sql = `select working_days, obligations
	from credit_days($month::integer, $scope::varchar, $cutOff::timestamp)`;

test('只看银行写明入账时间的成功；截止以后才入账的不算', async () => {
	const told = [
		['成功', '2023-10-16 10:00', '2023-10-16 12:00'],
		['成功', null, '2023-10-16 12:00'],
		['失败', '2023-10-16 10:00', '2023-10-16 12:00'],
		['成功', '2023-11-01', '2023-11-02'],
		['成功', '2023-10-12', '2023-10-16'],
	] as const;
	const db = await given({
		slips: [{ funded: '2023-10-13 09:00' }],
		payments: told.map((_, index) => ({ line: index + 1 })),
		feedback: told.map(([result, credited, at], index) => ({ line: index + 1, result, credited, at })),
	});
	expect(await spread(db, sql)).toEqual({ 1: 1, 0: 1 });
});
