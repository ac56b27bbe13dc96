import { beforeAll, expect, test } from 'vitest';
import { LedgerQuery } from '#contract';
import { ledger } from '../../../analytics/reports/ledger.ts';
import { wholeCity } from '../../../analytics/visible.ts';
import type { Connection } from '../../database.server.ts';
import { loaded } from '../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await loaded();
	await db.run(`insert into ledger_version by name
		select *, 1 as version, 'self' as source, '多发' as category, '问题' as title, '民政局' as department, 2 as persons,
			'' as responsible, '' as measure, '' as note, '甲' as saved_by, found - recovered as outstanding, 0 as cleared,
			0 as returned
		from (values
			('A', '419901', 'open', 5, 100, 0, '2023-11-01'::timestamp), ('B', '419901', 'closed', 5, 70, 70, '2023-11-01'),
			('C', '419902', 'open', 30, 31, 1, '2023-11-01')
		) as told (case_no, region_code, state, days, found, recovered, saved_at)`);
});

const asked = (query: object) => ledger(db, wholeCity, LedgerQuery.parse(query));

test('合计和各单位相符；到期日当天不算逾期，第二天算，已销号的不算', async () => {
	const answer = await asked({ today: '2023-11-09' });
	expect(answer.total).toEqual({
		...{ cases: 3, pending: 2, overdue: 1, persons: 6 },
		...{ found: 201, recovered: 71, outstanding: 130, cleared: 0, returned: 0 },
	});
	expect(answer.units.map(({ key, cases, overdue, outstanding }) => [key, cases, overdue, outstanding])).toEqual([
		['419901', 2, 1, 100],
		['419902', 1, 0, 30],
	]);
	expect(answer.rows.map(({ no, isOverdue }) => [no, isOverdue])).toEqual([
		['A', true],
		['C', false],
		['B', false],
	]);
	expect((await asked({ today: '2023-11-08' })).total.overdue).toBe(0);
});

test('条件收窄合计和列表；一件也没有时各数是0', async () => {
	expect((await asked({ state: 'open', region: '419902' })).rows.map(({ no }) => no)).toEqual(['C']);
	expect((await asked({ overdue: 'true', today: '2023-11-09' })).rows.map(({ no }) => no)).toEqual(['A']);
	expect(await asked({ case: 'none' })).toMatchObject({
		allTotal: 3,
		total: { cases: 0, found: 0 },
		units: [],
		rows: [],
	});
	const first = await asked({ limit: 2 });
	expect((await asked({ limit: 2, cursor: first.next })).rows).toHaveLength(1);
});

test('县里只看到本县的', async () => {
	const answer = await ledger(db, { regions: ['419902'] }, LedgerQuery.parse({}));
	expect(answer.rows.map(({ no }) => no)).toEqual(['C']);
	expect(answer.allTotal).toBe(1);
});
