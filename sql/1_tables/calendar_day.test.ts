import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { loaded } from '../../tests/world.ts';
import { arrangedDays } from '../arranged_days.ts';
import type { Connection } from '../database.server.ts';

let db: Connection;
beforeAll(async () => {
	db = await loaded();
});

/** Weekdays off, and Saturdays and Sundays worked, as the documents of the State Council's General Office have them. */
const documents = [
	{
		document: '国办发明电〔2020〕27号',
		year: 2021,
		off: '01-01 02-11 02-12 02-15 02-16 02-17 04-05 05-03 05-04 05-05 06-14 09-20 09-21 10-01 10-04 10-05 10-06 10-07',
		worked: '02-07 02-20 04-25 05-08 09-18 09-26 10-09',
	},
	{
		document: '国办发明电〔2021〕11号',
		year: 2022,
		off: '01-03 01-31 02-01 02-02 02-03 02-04 04-04 04-05 05-02 05-03 05-04 06-03 09-12 10-03 10-04 10-05 10-06 10-07',
		worked: '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
	},
	{
		document: '国办发明电〔2022〕16号',
		year: 2023,
		off: '01-02 01-23 01-24 01-25 01-26 01-27 04-05 05-01 05-02 05-03 06-22 06-23 09-29 10-02 10-03 10-04 10-05 10-06',
		worked: '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
	},
	{
		document: '国办发明电〔2023〕7号',
		year: 2024,
		off: '01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07',
		worked: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
	},
	{
		document: '国办发明电〔2024〕12号',
		year: 2025,
		off: '01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08',
		worked: '01-26 02-08 04-27 09-28 10-11',
	},
	{
		document: '国办发明电〔2025〕7号',
		year: 2026,
		off: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07',
		worked: '01-04 02-14 02-28 05-09 09-20 10-10',
	},
];

test.each(documents)('$document：$year年哪些天与星期不同', async ({ year, off, worked }) => {
	const days = await db.rows(
		`select strftime(day, '%m-%d') as day, is_working
		from working_day
		where year(day) = $year::integer and is_working <> (isodow(day) <= 5)
		order by day`,
		{ year },
	);
	expect(days.filter((day) => !day.is_working).map(({ day }) => day)).toEqual(off.split(' '));
	expect(days.filter((day) => day.is_working).map(({ day }) => day)).toEqual(worked.split(' '));
});

test('每天只有一种安排', async () =>
	expect(await db.rows('select calendar_date from calendar_day group by all having count(*) > 1')).toEqual([]));

test('只有整年安排过的年份才算收录：别的年份的安排伸进来的几天不算', async () => {
	const arrangement = JSON.parse(arrangedDays());
	const days = JSON.stringify({
		...arrangement,
		holidays: { ...arrangement.holidays, '2027-01-01': "New Year's Day,元旦,1", '2003-12-31': "New Year's Day,元旦,1" },
	});
	const remake = () => db.script(readFileSync(new URL('calendar_day.sql', import.meta.url), 'utf8'));
	const years = () =>
		db.rows(
			'select min(year(calendar_date))::integer as first, max(year(calendar_date))::integer as last from calendar_day',
		);
	await db.run('set variable arranged_days = $days', { days });
	await remake();
	expect(await years()).toEqual([{ first: 2004, last: 2026 }]);
	await db.run('set variable arranged_days = $days', { days: arrangedDays() });
	await remake();
});
