import { expect, test } from 'vitest';
import { loaded } from '../../../tests/world.ts';

test('最新的版本；到期日是立案以后第几个工作日，跳过周末和节日；没有日历的年份没有到期日', async () => {
	const db = await loaded();
	await db.run(`insert into ledger_version by name from (values
		('甲-1', 1, 5, 'open', '2023-09-27 09:00'::timestamp, '甲'), ('甲-1', 2, 5, 'handling', '2023-10-20 09:00', '乙'),
		('甲-2', 1, 1, 'open', '2023-11-24 17:00', '甲'), ('甲-3', 1, 1, 'open', '1999-11-24 17:00', '甲')
	) as told (case_no, version, days, state, saved_at, saved_by)`);
	const rows = await db.rows(
		'select case_no, state, opened_by, opened_on::varchar as opened_on, due_on::varchar as due_on from ledger_case order by case_no',
	);
	expect(rows).toEqual([
		// 28日、10月7日、8日（调休上班）、9日、10日
		{ case_no: '甲-1', state: 'handling', opened_by: '甲', opened_on: '2023-09-27', due_on: '2023-10-10' },
		{ case_no: '甲-2', state: 'open', opened_by: '甲', opened_on: '2023-11-24', due_on: '2023-11-27' },
		{ case_no: '甲-3', state: 'open', opened_by: '甲', opened_on: '1999-11-24', due_on: null },
	]);
});
