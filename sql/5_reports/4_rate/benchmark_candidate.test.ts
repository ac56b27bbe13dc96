import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { arrive } from '../../../tests/world/arrive.ts';

test('每种算法的分子分母', async () => {
	const db = await arrive(
		await given({
			slips: [{ funded: '2023-09-08', count: 5 }],
			payments: [1, 2, 3, 4].map((line) => ({ line, person: `第${line}人`, company: line === 1 })),
			feedback: [
				{ result: '成功', at: '2023-09-09' },
				{ line: 2, result: '失败', at: '2023-09-09' },
				{ line: 2, attempt: 2, result: '成功', at: '2023-09-26' },
				{ line: 3, result: '失败', at: '2023-09-09' },
			],
			refunds: [{ line: 3, closed: '2023-10-05' }],
		}),
	);
	const rows = await db.rows(
		`select indicator, counting, numerator || '/' || denominator as value
		from benchmark_candidate(202309, 'month', timestamp '2023-12-05')
		where indicator in ('successRate', 'leftoverRate', 'cardShare') order by place, indicator desc`,
	);
	const of = (indicator: string) =>
		Object.fromEntries(rows.filter((row) => row.indicator === indicator).map((row) => [row.counting, row.value]));
	expect(of('successRate')).toEqual({
		ours: '1/4',
		'other-rule': '2/4',
		'cut-on-25th': '1/4',
		'cut-ten-days-later': '1/4',
		'cut-when-received': '1/4',
		'attempts-counted': '1/5',
		'pending-left-out': '1/3',
		'refunded-left-out': '1/4',
		'lacking-counted': '1/5',
	});
	expect(of('leftoverRate')).toMatchObject({ ours: '1/4', 'cut-on-25th': '2/4', 'cut-ten-days-later': '0/4' });
	expect(of('cardShare')).toMatchObject({ ours: '1/1', 'companies-counted': '1/2' });
});
