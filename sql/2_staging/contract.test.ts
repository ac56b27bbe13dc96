import { expect, test } from 'vitest';
import { ledger, loaded } from '../../tests/world.ts';

const agreement = { region_code: '419901', bank_name: '农商行', pay_days: 3, answer_days: 1 };

test('改了退回时限是更正，另一家银行是另一份协议', async () => {
	const db = await loaded(
		ledger('contract', agreement, { ...agreement, bank_name: '邮储银行' }),
		ledger('contract', { ...agreement, return_days: 2 }),
	);
	expect(await db.rows('select bank_name, return_days from contract order by all')).toEqual([
		{ bank_name: '农商行', return_days: 2 },
		{ bank_name: '邮储银行', return_days: null },
	]);
});
