import { expect, test } from 'vitest';
import { given, ledger } from '../../../../tests/world.ts';

const paid = { region_code: '甲县', amount: 100, paid_at: '2023-10-09 10:00:00' };

test('截止前支付的；退回的在退回时间以后才算，没写金额的是全部；没有标识的、写否的都算没有标识', async () => {
	const db = await given(
		{},
		ledger(
			'voucher',
			{ ...paid, voucher_no: '1', is_subsidy: true },
			{ ...paid, voucher_no: '2', returned_at: '2023-10-20 09:00:00', returned_amount: 30, is_subsidy: false },
			{ ...paid, voucher_no: '3', returned_at: '2023-10-20 09:00:00' },
			{ ...paid, voucher_no: '4', returned_at: '2023-11-01 00:00:00', returned_amount: 30 },
			{ ...paid, voucher_no: '5', returned_amount: 30, region_code: '不存在' },
			{ ...paid, voucher_no: '6', paid_at: '2023-11-01 00:00:00' },
		),
	);
	const rows = await db.rows(
		`select voucher_no, region_code, returned::integer as returned, is_marked
		from paid_voucher(timestamp '2023-11-01') order by voucher_no`,
	);
	expect(rows.map((row) => Object.values(row))).toEqual([
		['1', '419901', 0, true],
		['2', '419901', 30, false],
		['3', '419901', 100, false],
		['4', '419901', 0, false],
		['5', '-', 0, false],
	]);
});
