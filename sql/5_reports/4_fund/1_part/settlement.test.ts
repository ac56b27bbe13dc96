import { expect, test } from 'vitest';
import { given, ledger, type Rows } from '../../../../tests/world.ts';

const paid = { region_code: '甲县', amount: 100, paid_at: '2023-10-09 10:00:00' };

const groupsOf = async (slips: Rows['slips'], ...vouchers: Parameters<typeof ledger>[1][]) => {
	const db = await given({ slips }, ledger('voucher', ...vouchers));
	const rows = await db.rows(
		`select grouped_by, list_sort(list(coalesce(slip_no, '') || if(is_slip, '单', '证') || coalesce(voucher_no, ''))) as members
		from settlement(timestamp '2023-11-01') group by region_code, grouped_by order by grouped_by`,
	);
	return Object.fromEntries(rows.map(({ grouped_by, members }) => [String(grouped_by), String(members)]));
};

test('写了发放单号的凭证跟那张发放单；没写的跟同号的发放单；都没有的单独成组', async () =>
	expect(
		await groupsOf(
			[{ no: 'A', voucher: 'V1' }, { no: 'B', voucher: 'V2' }, { no: 'C', voucher: 'V2' }, { no: 'D' }],
			{ ...paid, voucher_no: 'V1', slip_no: 'A' },
			{ ...paid, voucher_no: 'V2' },
			{ ...paid, voucher_no: 'V3', slip_no: 'NOPE' },
		),
	).toEqual({ 单A: 'A单V1,A证V1', 单D: 'D单', 证V2: 'B单V2,C单V2,证V2', 证V3: 'NOPE证V3' }));

test('别的单位的发放单不跟；截止时还没有拨款的发放单不在', async () =>
	expect(
		await groupsOf(
			[
				{ no: 'A', region: '419902', voucher: 'V1' },
				{ no: 'B', voucher: 'V2', funded: '2023-11-01' },
			],
			{ ...paid, voucher_no: 'V1', slip_no: 'A' },
			{ ...paid, voucher_no: 'V2' },
		),
	).toEqual({ 单A: 'A单V1', 证V1: 'A证V1', 证V2: '证V2' }));

test('一张发放单既有写了它的凭证，又有同号没写的：都在一组', async () =>
	expect(
		await groupsOf(
			[{ no: 'A', voucher: 'V1' }],
			{ ...paid, voucher_no: 'V1', slip_no: 'A' },
			{ ...paid, voucher_no: 'V1', amount: 200 },
		),
	).toEqual({ 证V1: 'A单V1,A证V1,证V1' }));
