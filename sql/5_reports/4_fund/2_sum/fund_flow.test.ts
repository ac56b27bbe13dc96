import { expect, test } from 'vitest';
import { given, ledger, type Rows } from '../../../../tests/world.ts';

const share = { project_code: '2080502', received_on: '2023-10-01', amount: 100_000, region_code: '甲县' };
const paid = { region_code: '甲县', amount: 900, paid_at: '2023-10-09 10:00:00' };

const city: Rows = {
	slips: [{}, { no: 'B', project: '2130122' }, { no: '九月', funded: '2023-09-08' }],
	payments: [
		{ amount: 100 },
		{ line: 2, amount: 200 },
		{ line: 3, amount: 400 },
		{ line: 4, amount: 800 },
		{ slip: 'B', amount: 1600 },
		{ slip: '九月', amount: 3200 },
	],
	feedback: [
		{ result: '成功', at: '2023-10-09' },
		{ line: 2, result: '失败', at: '2023-10-09' },
		{ line: 3, result: '失败', at: '2023-10-09' },
		{ slip: 'B', result: '成功', at: '2023-11-01' },
		{ slip: '九月', result: '成功', at: '2023-10-09' },
	],
	refunds: [{ line: 3, closed: '2023-10-20', amount: 400 }],
};

const flowOf = async (month: number, scope: string, at: string) => {
	const db = await given(
		city,
		ledger(
			'fund',
			{ ...share, document_no: '1', allocated_on: '2023-10-05', allocated_amount: 60_000 },
			{ ...share, document_no: '2', allocated_on: '2023-11-05' },
			{ ...share, document_no: '3', project_code: '299', region_code: '不存在' },
			{ ...share, document_no: '4', received_on: '2023-09-30' },
		),
		ledger(
			'voucher',
			{ ...paid, voucher_no: '1', project_code: '2080502', returned_at: '2023-10-20', returned_amount: 30 },
			{ ...paid, voucher_no: '2', slip_no: 'B' },
			{ ...paid, voucher_no: '3', paid_at: '2023-09-30 23:59:59', slip_no: 'B' },
			{ ...paid, voucher_no: '4' },
		),
	);
	const rows = await db.rows(
		`select region_code || ' ' || project_code as key, columns(* exclude (region_code, project_code))::integer
		from fund_flow($month::integer, $scope::varchar, $at::timestamp)`,
		{ month, scope, at },
	);
	return Object.fromEntries(
		rows.map(({ key, ...row }) => [
			String(key),
			Object.fromEntries(Object.entries(row).filter(([, amount]) => amount !== 0)),
		]),
	);
};

test('当月下达、分配、拨付、到账、退款、滞留、支付、退回，各按单位和项目', async () =>
	expect(await flowOf(202310, 'month', '2023-11-01')).toEqual({
		'419901 2080502': {
			...{ allotted: 200_000, allocated: 60_000, funded: 1500, credited: 100, refunded: 400, held: 1000 },
			...{ vouched: 900, returned: 30, timely: 1, missing: 2 },
		},
		'419901 2130122': { funded: 1600, held: 1600, vouched: 900 },
		'419901 -': { vouched: 900 },
		'- 299': { allotted: 100_000, missing: 1 },
	}));

test('截止以前的才算；累计从1月1日起', async () => {
	const early = await flowOf(202310, 'month', '2023-10-09 10:00:00');
	expect(early['419901 2080502']).toEqual({
		...{ allotted: 200_000, allocated: 60_000, funded: 1500, credited: 100, held: 1400, waiting: 3 },
	});
	const ytd = await flowOf(202310, 'ytd', '2023-11-01');
	expect(ytd['419901 2080502']).toMatchObject({ allotted: 300_000, funded: 4700, credited: 3300 });
	expect(ytd['419901 2130122']).toMatchObject({ vouched: 1800 });
});
