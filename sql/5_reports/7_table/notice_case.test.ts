import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

test('起始日以后立的案，钱多的在前，合计是全部的；找出的=追回+未追回+核减', async () => {
	const db = await given({ slips: [{}] });
	await db.run(`insert into ledger_version by name from (values
		('甲-1', 1, '419901', '重复发放', 'self', 'open', 2, 300, 0, 0, 0, 300, '2022-12-31 09:00'::timestamp),
		('甲-2', 1, '419901', '死亡后领取', 'self', 'open', 2, 500, 0, 0, 0, 500, '2023-01-01 00:00'),
		('甲-2', 2, '419901', '死亡后领取', 'self', 'closed', 2, 500, 400, 100, 300, 0, '2023-03-01 09:00'),
		('甲-3', 1, '419901', '金额不符', 'audit', 'handling', null, 900, 100, 0, 0, 800, '2023-02-01 09:00'),
		('乙-1', 1, '419902', '别的单位', 'self', 'open', 1, 700, 0, 0, 0, 700, '2023-02-01 09:00')
	) as told (case_no, version, region_code, title, source, state, persons, found, recovered, cleared, returned, outstanding, saved_at)`);
	const rows = await db.rows("select * from notice_case('419901', date '2023-01-01')");
	const all = {
		...{ all_cases: 2, all_closed: 1, all_persons: 2, all_found: 1400, all_recovered: 500 },
		...{ all_returned: 300, all_cleared: 100, all_outstanding: 800 },
	};
	const unit = { unit: '甲县', about: '' };
	expect(rows).toEqual([
		{
			case_no: '甲-3',
			title: '金额不符',
			...unit,
			source: 'audit',
			state: 'handling',
			persons: 0,
			found: 900,
			recovered: 100,
			...all,
		},
		{
			case_no: '甲-2',
			title: '死亡后领取',
			...unit,
			source: 'self',
			state: 'closed',
			persons: 2,
			found: 500,
			recovered: 400,
			...all,
		},
	]);
	expect(await db.rows("select case_no from notice_case(null, date '2023-01-01')")).toHaveLength(3);
	expect(await db.rows("select case_no from notice_case('419903', date '2023-01-01')")).toEqual([]);
});
