import { expect, test } from 'vitest';
import { ledger, loaded } from '../../tests/world.ts';

const payout = { voucher_no: '0017', region_code: '419901', amount: 100, paid_at: '2023-10-09 16:20:05' };

test('后来补上退回是对同一笔支付的更正，另一张凭证是另一笔', async () => {
	const db = await loaded(
		ledger('voucher', payout, { ...payout, voucher_no: '0018' }),
		ledger('voucher', { ...payout, returned_at: '2023-10-12', returned_amount: 100 }),
	);
	expect(await db.rows('select voucher_no, returned_at from voucher order by all')).toEqual([
		{ voucher_no: '0017', returned_at: '2023-10-12 00:00:00' },
		{ voucher_no: '0018', returned_at: null },
	]);
});
