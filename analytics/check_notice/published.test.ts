import { expect, test } from 'vitest';
import { publish, take } from '../../tests/published.ts';
import { given } from '../../tests/world.ts';
import { wholeCity } from '../visible.ts';
import { checkedPeriod, checkNotice } from './check.ts';

test('已发布的月份对照最后一次发布的数字，要看现在的数据也行，说明对照的是哪一个', async () => {
	const db = await given({
		slips: [{}],
		payments: [{}, { line: 2 }],
		feedback: [{ result: '成功', at: '2023-10-09' }],
	});
	await publish(db);
	await take(db, { kind: 'feedback', feedback: [{ line: 2, result: '成功', at: '2023-10-09' }] });
	const text = ['2023年10月当月，全市发放成功率50%。'];
	const checked = async (data: 'published' | 'live') => {
		const found = await checkNotice(db, wholeCity, text, await checkedPeriod(db, text, { data }));
		return [found.revision, found.claims.map(({ verdict, computedText }) => [verdict, computedText])];
	};
	expect(await checked('published')).toEqual([1, [['match', '50%']]]);
	expect(await checked('live')).toEqual([null, [['mismatch', '100%']]]);
});
