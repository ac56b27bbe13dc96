import { expect, test } from 'vitest';
import { loaded } from '../../../../tests/world.ts';

test.each(['first-attempt', 'cumulative-feedback'])('口径%s下，每项指标的组成加起来等于它的缺口', async (rule) => {
	const db = await loaded();
	const rows = await db.rows(
		`with told as (
			select {
				'due': 100, 'paid': 90, 'outstanding': 5, 'pending': 4, 'refunded': 1, 'first_attempt_paid': 80,
				'paid_to_social_card': 70, 'rated': 99, 'carded': 85, 'pushed_parts': 6, 'pushable': 9
			} as counts
		)
		select
			rate.indicator,
			if(rate.better = 'higher', rate.denominator - rate.numerator, rate.numerator)::double as shortfall,
			list_sum(
				list_transform(cause_of(rate.indicator, $rule, counts), lambda one: one.count)
			)::double as parts
		from (select counts, unnest(rates_of($rule, counts)) as rate from told)`,
		{ rule },
	);
	expect(rows).toHaveLength(7);
	for (const { parts, shortfall } of rows) expect(parts).toBe(shortfall);
});
