import { expect, test } from 'vitest';
import { loaded } from '../../../../tests/world.ts';

test('显示的一笔写状态的名字和单位的名称；没有的一笔仍是没有', async () => {
	const db = await loaded();
	const [row] = await db.rows(`
		select
			shown_record(
				{
					'month': 202310, 'region': '419901', 'bank': 'B', 'project': 'P', 'amount': 100::bigint,
					'state': 2::utinyint, 'is_to_card': false, 'is_pushed': false, 'is_first_paid': true
				},
				'甲县'
			) as shown,
			shown_record(null, '甲县') as none`);
	expect(row).toEqual({
		shown: {
			...{ state: 'outstanding', amount: 100, region: '甲县', project: 'P', bank: 'B', month: 202310 },
			...{ is_to_card: false, is_pushed: false, is_first_paid: true },
		},
		none: null,
	});
});
