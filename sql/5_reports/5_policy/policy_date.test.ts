import { expect, test } from 'vitest';
import { loaded } from '../../../tests/world.ts';

const dates = async (on: string) =>
	(await (await loaded()).rows('select * from policy_date($on::date)', { on })).map(
		({ day, days_left, working_days_left }) => [day, days_left, working_days_left],
	);

test('12月20日前备案，年底前公开：还有几天，几个工作日', async () =>
	expect(await dates('2023-12-15')).toEqual([
		['2023-12-20', 5, 3],
		['2023-12-31', 16, 10],
	]));

test('过了的日子为负，不数工作日', async () =>
	expect(await dates('2023-12-21')).toEqual([
		['2023-12-20', -1, null],
		['2023-12-31', 10, 6],
	]));

test('没有放假安排的年份不数工作日', async () =>
	expect(await dates('2099-12-20')).toEqual([
		['2099-12-20', 0, null],
		['2099-12-31', 11, null],
	]));
