import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

test('遗留的原因，多的在前，一样多的代码在前；再发成功的、未反馈的不算', async () => {
	const failed = (line: number, reason: string) => ({ line, result: '失败' as const, at: '2023-10-20', reason });
	const db = await given({
		slips: [{}, { no: 'B', region: '419902' }],
		payments: [1, 2, 3, 4, 5].map((line) => ({ line })).concat([{ line: 1, slip: 'B' } as { line: number }]),
		feedback: [
			...[failed(1, '户名不符'), failed(2, '久悬户'), failed(3, '久悬户'), failed(4, '久悬户')],
			{ line: 4, attempt: 2, result: '成功', at: '2023-10-21' },
			{ slip: 'B', result: '失败', at: '2023-10-20', reason: '死亡' },
		],
	});
	const of = async (region: string | null) => {
		const [keys] = await db.rows('select region_key from failure_key($region::varchar, null, null, null, null, null)', {
			region,
		});
		return db.rows(
			"select name, found, share from notice_reason(202310, timestamp '2023-11-01', $region_key::integer, null, null)",
			{ region_key: keys?.region_key == null ? null : Number(keys.region_key) },
		);
	};
	expect(await of('419901')).toEqual([
		{ name: '睡眠户、不动户、久悬', found: 2, share: { numerator: 2, denominator: 3 } },
		{ name: '户名不符', found: 1, share: { numerator: 1, denominator: 3 } },
	]);
	expect((await of(null)).map(({ name }) => name)).toEqual(['睡眠户、不动户、久悬', '户名不符', '对象死亡']);
	expect(await of('419903')).toEqual([]);
});
