import { expect, test } from 'vitest';
import { given } from '../../../../tests/world.ts';
import { spread } from '../../../../tests/world/spread.ts';

const sql = `select working_days, obligations
	from answer_days($month::integer, $scope::varchar, $cutOff::timestamp)`;

test('从拨款到第一个结果隔几个工作日；当天为0，处理中不是结果，截止以后的不算', async () => {
	const db = await given({
		slips: [{ funded: '2023-10-13 09:00' }],
		payments: [1, 2, 3, 4, 5].map((line) => ({ line })),
		feedback: [
			{ result: '成功', at: '2023-10-13 15:00' },
			{ line: 2, result: '失败', at: '2023-10-16' },
			{ line: 2, attempt: 2, result: '成功', at: '2023-10-20' },
			{ line: 3, result: '成功', at: '2023-10-15 10:00' },
			{ line: 4, result: '处理中', at: '2023-10-16' },
			{ line: 5, result: '成功', at: '2023-11-01' },
		],
	});
	expect(await spread(db, sql)).toEqual({ 0: 2, 1: 1 });
});

test('没有放假安排的年份不说几个工作日', async () => {
	const db = await given({
		slips: [{ funded: '2003-10-08' }],
		payments: [{}],
		feedback: [{ result: '成功', at: '2003-10-09' }],
	});
	expect(await spread(db, sql, { month: 200310 })).toEqual({ 不详: 1 });
});
