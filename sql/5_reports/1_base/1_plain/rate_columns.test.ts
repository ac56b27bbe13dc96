import { expect, test } from 'vitest';
import { loaded } from '../../../../tests/world.ts';

const rates = async (counts: string) =>
	(await (await loaded()).rows(`select unnest(rate_columns(counts)) from (select ${counts}) as counts`))[0];

test('每项除以自己的分母：已退款可以不在成功率的分母里', async () =>
	expect(
		await rates(
			`10 as due, 8 as rated, 4 as paid, 2 as outstanding, 2 as pending, 2 as refunded, 3 as first_attempt_paid,
			3 as paid_to_social_card, 4 as carded, 1 as pushed_parts, 4 as pushable`,
		),
	).toEqual({
		...{ success_rate: 0.5, first_attempt_rate: 0.3, leftover_rate: 0.25, pending_rate: 0.25, refunded_rate: 0.2 },
		...{ card_share: 0.75, push_rate: 0.25 },
	}));

test('没有分母的为空，不是0', async () => {
	const row = await rates(
		`0 as due, 0 as rated, 0 as paid, 0 as outstanding, 0 as pending, 0 as refunded, 0 as first_attempt_paid,
		0 as paid_to_social_card, 0 as carded, 0 as pushed_parts, 0 as pushable`,
	);
	expect(Object.values(row ?? {})).toEqual(Array.from({ length: 7 }, () => null));
});
