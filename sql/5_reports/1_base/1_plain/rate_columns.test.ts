import { expect, test } from 'vitest';
import { loaded } from '../../../../tests/world.ts';

const names = [
	...['due', 'rated', 'paid', 'outstanding', 'pending', 'refunded', 'first_attempt_paid'],
	...['paid_to_social_card', 'carded', 'pushed_parts', 'pushable'],
];

/** The rates of counts in the order of `names`. */
async function rates(counts: readonly number[]) {
	const shape = JSON.stringify(Object.fromEntries(names.map((name) => [name, 'BIGINT'])));
	const given = JSON.stringify(Object.fromEntries(names.map((name, index) => [name, counts[index]])));
	const rows = await (
		await loaded()
	).rows('select unnest(rate_columns(counts)) from (select unnest(from_json($given, $shape))) as counts', {
		given,
		shape,
	});
	return rows[0];
}

test('每项除以自己的分母：已退款可以不在成功率的分母里', async () =>
	expect(await rates([10, 8, 4, 2, 2, 2, 3, 3, 4, 1, 4])).toEqual({
		...{ success_rate: 0.5, first_attempt_rate: 0.3, leftover_rate: 0.25, pending_rate: 0.25, refunded_rate: 0.2 },
		...{ card_share: 0.75, push_rate: 0.25 },
	}));

test('没有分母的为空，不是0', async () => {
	const row = await rates(names.map(() => 0));
	expect(Object.values(row ?? {})).toEqual(Array.from({ length: 7 }, () => null));
});
