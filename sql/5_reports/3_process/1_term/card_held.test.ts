import { expect, test } from 'vitest';
import { given, ledger } from '../../../../tests/world.ts';
import { pseudonym } from '../../../../tests/world/pseudonym.ts';

const card = (person: string, account_state: string | null, card_state = 'normal') => ({
	...{ person_pseudonym: pseudonym(person), card_pseudonym: pseudonym(`card of ${person}`) },
	...{ account_state, card_state, counted_on: '2023-10-20' },
});

test('一张卡算在期间内最近发给持卡人的单位和银行；注销的不算持有，没发过的不属于谁', async () => {
	const db = await given(
		{
			slips: [{ bank: '甲银行' }, { no: 'B', region: '419902', bank: '乙银行', funded: '2023-10-09' }],
			payments: [{ person: '张三' }, { slip: 'B', person: '张三' }, { line: 2, person: '李四' }],
		},
		ledger(
			'card',
			...[card('张三', 'active'), card('李四', null), card('王五', 'frozen'), card('赵六', 'active', 'cancelled')],
		),
	);
	const rows = await db.rows(
		`select region.name as unit, bank.name as bank, account_now as account
		from card_held(202310, 'month', timestamp '2023-11-01') as held
		left join dimension_name as region on region.dimension_key = held.region_key
		left join dimension_name as bank on bank.dimension_key = held.bank_key
		order by account`,
	);
	expect(rows).toEqual([
		{ unit: '甲县', bank: '甲银行', account: '-' },
		{ unit: '乙县', bank: '乙银行', account: 'active' },
		{ unit: null, bank: null, account: 'frozen' },
	]);
});
