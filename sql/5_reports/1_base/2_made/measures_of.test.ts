import { expect, test } from 'vitest';
import { loaded } from '../../../../tests/world.ts';

test('七项比率之后是数量和金额，数量的分母是1', async () => {
	const db = await loaded();
	const rows = await db.rows(
		`select unnest(measures_of('cumulative-feedback', {
			'due': 10::bigint, 'paid': 8::bigint, 'outstanding': 1::bigint, 'pending': 1::bigint, 'refunded': 0::bigint,
			'persons': 7::bigint, 'amount_due': 1000::bigint, 'amount_paid': 800::bigint, 'projects': 2, 'slips': 3,
			'paid_to_social_card': 6::bigint, 'paid_to_natural_persons': 7::bigint, 'pushed': 5::bigint,
			'first_attempt_paid': 4::bigint, 'rated': 10::bigint, 'carded': 7::bigint, 'pushed_parts': 5::bigint,
			'pushable': 8::bigint
		}), recursive := true)`,
	);
	const shown = rows.map(({ indicator, numerator, denominator }) => `${indicator} ${numerator}/${denominator}`);
	expect(shown.slice(0, 7)).toEqual([
		...['successRate 8/10', 'leftoverRate 1/10', 'cardShare 6/7', 'pushRate 5/8', 'firstAttemptRate 4/10'],
		...['pendingRate 1/10', 'refundedRate 0/10'],
	]);
	expect(shown.slice(7)).toEqual([
		...['due 10/1', 'paid 8/1', 'outstanding 1/1', 'pending 1/1', 'refunded 0/1', 'persons 7/1'],
		...['amountDue 1000/1', 'amountPaid 800/1', 'projects 2/1', 'slips 3/1'],
	]);
	expect(rows.slice(7).map(({ better }) => better)).toEqual(Array(10).fill(null));
});
