import { expect, test } from 'vitest';
import { loaded } from '../../../../tests/world.ts';

/** What an obligation of 100 分 in a state adds. */
async function counted(state: number, is = false): Promise<Record<string, number>> {
	const db = await loaded();
	const rows = await db.rows(
		`select unnest(
			record_counts({
				'state': $state::utinyint, 'amount': 100::bigint, 'is_to_card': $is, 'is_to_person': $is, 'is_pushed': $is,
				'is_first_paid': $is
			}),
			recursive := true
		)`,
		{ state, is },
	);
	return Object.fromEntries(rows.map(({ figure, adds }) => [String(figure), Number(adds)]));
}

test.each([
	[0, { due: 1, pending: 1, amountDue: 100, amountPending: 100 }],
	[2, { due: 1, outstanding: 1, amountDue: 100, amountOutstanding: 100 }],
	[3, { due: 1, refunded: 1, amountDue: 100, amountRefunded: 100 }],
])('状态 %i 的一笔只计入应发和这一状态', async (state, adds) => {
	expect(await counted(state)).toEqual(adds);
});

test('成功的一笔还计入社保卡、个人、推送、首次成功', async () => {
	expect(await counted(1, true)).toEqual({
		...{ due: 1, paid: 1, amountDue: 100, amountPaid: 100 },
		...{ paidToSocialCard: 1, paidToNaturalPersons: 1, pushed: 1, firstAttemptPaid: 1 },
	});
});
