import { expect, test } from 'vitest';
import { given, ledger } from '../../../../tests/world.ts';
import { fractions } from '../../../../tests/world/fractions.ts';
import { pseudonym } from '../../../../tests/world/pseudonym.ts';

const sql = `select region_key, numerator, denominator, unknown
	from card_activation($month::integer, $scope::varchar, $cutOff::timestamp)`;

const card = (person: string, account: string | null, day = '2023-10-20', state = 'normal') => ({
	person_pseudonym: pseudonym(person),
	card_pseudonym: pseudonym(`card of ${person}`),
	account_state: account,
	card_state: state,
	counted_on: day,
});

test('激活的÷持有的；注销的不算持有，没写金融账户状态的算未激活并另计', async () => {
	const db = await given(
		ledger(
			'card',
			card('张三', 'active'),
			card('李四', 'inactive'),
			card('王五', 'dormant'),
			card('赵六', null),
			card('钱七', 'active', '2023-10-20', 'cancelled'),
		),
	);
	expect(await fractions(db, sql)).toEqual({ '-': '1/4?1' });
});

test('按截止以前最近一次统计；截止当日统计的不算', async () => {
	const days = ['2023-09-30', '2023-10-31', '2023-11-01'];
	const states = ['active', 'inactive', 'active'];
	const db = await given(ledger('card', ...days.map((day, index) => card('张三', states[index] ?? null, day))));
	expect(await fractions(db, sql)).toEqual({ '-': '0/1' });
	expect(await fractions(db, sql, { at: '2023-11-02 00:00:00' })).toEqual({ '-': '1/1' });
	expect(await fractions(db, sql, { at: '2023-09-30 00:00:00' })).toEqual({});
});

test('一张卡只算在期间内最近发给持卡人的单位', async () => {
	const db = await given(
		{
			slips: [{}, { no: 'B', region: '419902', funded: '2023-10-09' }, { no: 'C', funded: '2023-11-02' }],
			payments: [{ person: '张三' }, { slip: 'B', person: '张三' }, { slip: 'C', person: '张三' }],
		},
		ledger('card', card('张三', 'active'), card('李四', 'active')),
	);
	expect(await fractions(db, sql)).toEqual({ 乙县: '1/1', '-': '1/1' });
});
