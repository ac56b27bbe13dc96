import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { given, ledger } from '../../../tests/world.ts';
import { pseudonym } from '../../../tests/world/pseudonym.ts';

const card = (person: string, account_state: string) => ({
	...{ person_pseudonym: pseudonym(person), card_pseudonym: pseudonym(`card of ${person}`) },
	...{ account_state, card_state: 'normal', counted_on: '2023-10-20' },
});

let db: Connection;
beforeAll(async () => {
	db = await given(
		{
			slips: [{ bank: '甲银行' }, { no: 'B', region: '419902', bank: '乙银行' }],
			payments: [
				{ person: '张三' },
				{ line: 2, person: '李四', amount: 300 },
				{ line: 3, person: '王五' },
				{ slip: 'B', person: '赵六' },
			],
			feedback: [
				{ result: '成功', at: '2023-10-09' },
				{ line: 2, result: '失败', at: '2023-10-09', reason: '社保卡金融账户未激活' },
				{ line: 3, result: '失败', at: '2023-10-09', reason: '睡眠户，暂停非柜面业务' },
				{ line: 3, attempt: 2, result: '成功', at: '2023-10-12' },
				{ slip: 'B', result: '失败', at: '2023-10-09', reason: '户名不符' },
			],
		},
		ledger(
			'card',
			...[card('张三', 'active'), card('李四', 'inactive'), card('王五', 'dormant'), card('赵六', 'active')],
			card('没有发过的人', 'active'),
		),
	);
});

async function units(by: 'region' | 'bank', regions: string[] | null = null, region: string | null = null) {
	return db.rows(
		`select
			name, numerator || '/' || denominator as rate,
			inactive_failures || '+' || dormant_failures as failed,
			inactive_outstanding || '+' || dormant_outstanding as outstanding,
			amount_outstanding as amount
		from card_unit(
			202310, 'month', timestamp '2023-11-01', $by::varchar, $region::varchar, $regions::varchar[]
		)`,
		{ by, region, regions: regions && JSON.stringify(regions) },
	);
}

const none = { failed: '0+0', outstanding: '0+0', amount: 0 };
const first = { rate: '1/3', failed: '1+1', outstanding: '1+0', amount: 300 };

test('各单位、各银行持有和激活的卡，激活了就不会失败的人次；没有发过的人的卡只在全市合计里', async () => {
	const city = { ...first, name: '安东市', rate: '3/5' };
	expect(await units('region')).toEqual([city, { ...first, name: '甲县' }, { ...none, name: '乙县', rate: '1/1' }]);
	expect(await units('bank')).toEqual([city, { ...first, name: '甲银行' }, { ...none, name: '乙银行', rate: '1/1' }]);
});

test('只能看一个单位的，合计就是它', async () => {
	const own = { ...none, name: '乙县', rate: '1/1' };
	expect(await units('region', ['419902'])).toEqual([own, own]);
	expect(await units('bank', null, '419902')).toEqual([own, { ...own, name: '乙银行' }]);
});
