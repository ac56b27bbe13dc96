import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../../database.server.ts';
import { loaded } from '../../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await loaded();
});

const shipped = {
	refunded_counts_as: 'due',
	reissue_waiting_counts_as: 'outstanding',
	push_grain: 'payment',
	unknown_card_counts_as: 'other-card',
	slips_counted_as: 'obligation',
};

/** What a setting makes of 100 due, of which 90 are paid, 6 outstanding, 3 pending, 1 refunded. */
async function counts(setting: Partial<typeof shipped>): Promise<Record<string, number>> {
	const rows = await db.rows(
		`select unnest(ruled($setting::json::struct(
				refunded_counts_as varchar, reissue_waiting_counts_as varchar, push_grain varchar,
				unknown_card_counts_as varchar, slips_counted_as varchar
			), counts))
		from (
			select
				10 as slips, 2 as reissue_slips, 100 as due, 90 as paid, 6 as outstanding, 3 as pending, 1 as refunded,
				600 as amount_outstanding, 300 as amount_pending, 2 as reissue_waiting,
				200 as amount_reissue_waiting, 80 as paid_to_natural_persons, 5 as paid_to_unknown_card,
				9 as paid_slips, 88 as pushed, 7 as pushed_slips
		) as counts`,
		{ setting: JSON.stringify({ ...shipped, ...setting }) },
	);
	return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, value]) => [name, Number(value)]));
}

const asShipped = {
	slips: 10,
	outstanding: 6,
	pending: 3,
	amount_outstanding: 600,
	amount_pending: 300,
	rated: 100,
	carded: 80,
	pushed_parts: 88,
	pushable: 90,
};

test.each<[string, Partial<typeof shipped>, Partial<typeof asShipped>]>([
	['没有改设置的，数就是存的数', {}, {}],
	['已退款不计入应发的，比率的分母少它', { refunded_counts_as: 'excluded' }, { rated: 99 }],
	[
		'再发未反馈算待反馈的，人次和金额都移过去',
		{ reissue_waiting_counts_as: 'pending' },
		{ outstanding: 4, pending: 5, amount_outstanding: 400, amount_pending: 500 },
	],
	['推送按发放单算的，全部推送的单子才算', { push_grain: 'slip' }, { pushed_parts: 7, pushable: 9 }],
	['卡类型不明不计的，分母少它', { unknown_card_counts_as: 'excluded' }, { carded: 75 }],
	['批次按发放单数的，纠错再发的也算', { slips_counted_as: 'literal' }, { slips: 12 }],
])('%s', async (_, setting, changed) => expect(await counts(setting)).toEqual({ ...asShipped, ...changed }));
