import { expect, test } from 'vitest';
import { given, ledger, type Rows } from '../../../../tests/world.ts';

const paid = { region_code: '甲县', amount: 100, paid_at: '2023-10-09 10:00:00', is_subsidy: true };

const statesOf = async (slips: Rows['slips'], vouchers: Parameters<typeof ledger>[1][], month = 202310) => {
	const db = await given({ slips }, ledger('voucher', ...vouchers));
	const rows = await db.rows(
		`select array_to_string(slip_nos || voucher_nos, '+') as named, state,
			slip_amount::integer as slips, voucher_amount::integer as vouchers, unmarked::integer as unmarked
		from settled_group($month::integer, 'month', timestamp '2023-12-01') order by began_at, named`,
		{ month },
	);
	return rows.map((row) => Object.values(row).join(' '));
};

test('金额相同的相符，不同的不符；只在一边的各列出来', async () =>
	expect(
		await statesOf(
			[
				{ no: 'A', total: 100 },
				{ no: 'B', total: 100 },
				{ no: 'C', total: 100 },
			],
			[
				{ ...paid, voucher_no: '1', slip_no: 'A' },
				{ ...paid, voucher_no: '2', slip_no: 'B', amount: 101 },
				{ ...paid, voucher_no: '3', is_subsidy: null },
			],
		),
	).toEqual(['A+1 matched 100 100 0', 'B+2 differs 100 101 0', 'C slips 100 0 0', '3 vouchers 0 100 1']));

test('付了两次退了一次的相符；付了退了一部分的，按付出的比', async () =>
	expect(
		await statesOf(
			[
				{ no: 'A', total: 100 },
				{ no: 'B', total: 100 },
			],
			[
				{ ...paid, voucher_no: '1', slip_no: 'A', returned_at: '2023-10-10' },
				{ ...paid, voucher_no: '2', slip_no: 'A' },
				{ ...paid, voucher_no: '3', slip_no: 'B', returned_at: '2023-10-10', returned_amount: 40 },
			],
		),
	).toEqual(['A+1+2 matched 100 200 0', 'B+3 matched 100 100 0']));

test('再发单没有另支付的单列；与原单同一凭证号的，合在一起与原单比', async () =>
	expect(
		await statesOf(
			[
				{ no: 'A', total: 100, voucher: '1' },
				{ no: 'R', total: 30, voucher: '1', reissue: true },
				{ no: 'S', total: 20, reissue: true },
				{ no: 'T', total: 20, reissue: true },
			],
			[
				{ ...paid, voucher_no: '1' },
				{ ...paid, voucher_no: '2', slip_no: 'T', amount: 20 },
			],
		),
	).toEqual(['A+R+1 matched 130 100 0', 'S reissue 20 0 0', 'T+2 matched 20 20 0']));

test('一组算在拨款的月份，没有发放单的算在支付的月份；每组只在一个月', async () => {
	const slips = [{ no: 'A', total: 100, funded: '2023-10-31 10:00' }];
	const vouchers = [
		{ ...paid, voucher_no: '1', slip_no: 'A', paid_at: '2023-11-01 09:00:00' },
		{ ...paid, voucher_no: '2', paid_at: '2023-11-01 09:00:00' },
	];
	expect(await statesOf(slips, vouchers)).toEqual(['A+1 matched 100 100 0']);
	expect(await statesOf(slips, vouchers, 202311)).toEqual(['2 vouchers 0 100 0']);
});
