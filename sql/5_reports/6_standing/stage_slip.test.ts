import { expect, test } from 'vitest';
import type { Slip } from '../../../tests/world/rows.ts';
import { given } from '../../../tests/world.ts';

async function slips(rows: Slip[], scope: 'month' | 'ytd' = 'month') {
	const db = await given({
		slips: rows,
		payments: rows.filter(({ funded }) => funded !== null).map(({ no }) => ({ slip: no })),
		feedback: [{ slip: 'A', result: '成功', at: '2023-10-09' }],
	});
	const found = await db.rows(
		`select slip_no, is_validated, is_funded, due::integer as due, answered::integer as answered
		from stage_slip(202310, $scope::varchar, timestamp '2023-11-01') join slip_number using (slip_key)
		order by slip_no`,
		{ scope },
	);
	return found.map((row) => Object.values(row).join(' '));
}

test('当月拨款的，和当月提交、截止时还没有拨款的', async () => {
	const waiting = { funded: null, created: '2023-10-20', count: 7 };
	expect(
		await slips([
			{ no: 'A', created: '2023-09-20' },
			{ no: 'B', ...waiting },
			{ no: 'C', ...waiting, audited: '2023-10-21' },
			{ no: 'D', ...waiting, created: '2023-09-30' },
			{ no: 'E', ...waiting, reissue: true },
		]),
	).toEqual(['A true true 1 1', 'B false false 7 0', 'C true false 7 0']);
});

test('截止以后才拨款、才审核的，截止时还没有；没有建单时间的按期号', async () => {
	expect(
		await slips([
			{ no: 'A', funded: '2023-11-02', created: '2023-10-28', audited: '2023-11-01', count: 3 },
			{ no: 'B', funded: null, period: 202310, count: 2 },
			{ no: 'C', funded: null, period: 202309, count: 2 },
			{ no: 'D', funded: null, count: 2 },
		]),
	).toEqual(['A false false 3 0', 'B false false 2 0']);
});

test('累计从一月起', async () => {
	const rows = [{ no: 'B', funded: null, created: '2023-03-01', count: 2 }];
	expect(await slips(rows, 'ytd')).toEqual(['B false false 2 0']);
	expect(await slips(rows)).toEqual([]);
});
