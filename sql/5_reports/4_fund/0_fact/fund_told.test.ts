import { expect, test } from 'vitest';
import { ledger, loaded } from '../../../../tests/world.ts';

test('载入了哪些台账', async () => {
	const told = async (...files: Parameters<typeof loaded>) =>
		(await (await loaded(...files)).rows('select * from fund_told'))[0];
	expect(await told()).toEqual({ has_funds: false, has_vouchers: false });
	expect(await told({}, ledger('fund', { document_no: '1', amount: 1 }))).toMatchObject({ has_funds: true });
	expect(await told({}, ledger('voucher', { voucher_no: '1', amount: 1 }))).toMatchObject({ has_vouchers: true });
});
