import { expect, test } from 'vitest';
import { loaded } from '../../../../tests/world.ts';

test('数量和金额的分母是1，没有好坏之分', async () => {
	const db = await loaded();
	const rows = await db.rows(
		`select unnest(counts_of({
			'due': 10::bigint, 'paid': 8::bigint, 'outstanding': 1::bigint, 'pending': 1::bigint, 'refunded': 0::bigint,
			'persons': 7::bigint, 'amount_due': 1000::bigint, 'amount_paid': 800::bigint, 'projects': 2, 'slips': 3
		}), recursive := true)`,
	);
	expect(rows.map(({ indicator, numerator, denominator }) => `${indicator} ${numerator}/${denominator}`)).toEqual([
		...['due 10/1', 'paid 8/1', 'outstanding 1/1', 'pending 1/1', 'refunded 0/1', 'persons 7/1'],
		...['amountDue 1000/1', 'amountPaid 800/1', 'projects 2/1', 'slips 3/1'],
	]);
	expect(rows.every(({ better }) => better === null)).toBe(true);
});
