import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../database.server.ts';
import { loaded } from '../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await loaded();
});

const between = async (from: string, until: string) =>
	(
		await db.rows(
			`select (finish.nth - start.nth)::integer as days
			from working_day as start
			join working_day as finish using (run)
			where start.day = $from::date and finish.day = $until::date`,
			{ from, until },
		)
	)[0]?.days;

test.each([
	['2023-10-07', true],
	['2023-10-08', true],
	['2023-10-06', false],
	['2023-09-29', false],
	['2023-10-14', false],
	['2023-10-09', true],
])('%s是不是工作日按国务院的安排：%s', async (day, isWorking) =>
	expect(await db.rows('select is_working from working_day where day = $day::date', { day })).toEqual([
		{ is_working: isWorking },
	]),
);

test.each([
	['2023-10-08', '2023-10-08', 0],
	['2023-10-08', '2023-10-10', 2],
	['2023-09-28', '2023-10-07', 1],
	['2023-10-13', '2023-10-15', 0],
	['2023-12-29', '2024-01-02', 1],
])('%s到%s隔几个工作日：%i，跨年照数', async (from, until, days) => expect(await between(from, until)).toBe(days));

test('没有安排的年份一天也没有', async () =>
	expect(await db.rows("select * from working_day where day in (date '2003-06-02', date '2035-10-08')")).toEqual([]));

test('中间缺了一年，两边不连着数', async () => {
	const remake = () => db.script(readFileSync(new URL('working_day.sql', import.meta.url), 'utf8'));
	await db.run("insert into calendar_day values (date '2028-05-01', false, '假设的安排')");
	await remake();
	expect(await between('2026-12-31', '2028-05-02')).toBeUndefined();
	expect(await between('2028-04-28', '2028-05-02')).toBe(1);
	await db.run("delete from calendar_day where holiday = '假设的安排'");
	await remake();
});
