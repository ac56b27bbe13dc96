import { expect, test } from 'vitest';
import { take } from '../../../tests/published.ts';
import { given } from '../../../tests/world.ts';

test('导入的和手工录入的并列，新的月份在前', async () => {
	const db = await given();
	await take(db, {
		kind: 'benchmark',
		benchmarks: [
			{ month: 202309, province: 99_000_000 },
			{ month: 202310, province: 99_940_000 },
		],
	});
	await db.run(
		`insert into entered_benchmark by name
		select 202310 as month, 'month' as scope, 'successRate' as indicator, 99950000 as province_e8, 3 as city_rank`,
	);
	const rows = await db.rows('select * from benchmark_row(null)');
	const rate = (numerator: number) => ({ numerator, denominator: 100_000_000 });
	expect(rows).toMatchObject([
		{
			month: '2023-10',
			entered: { province: rate(99_950_000), city_rank: 3 },
			imported: { province: rate(99_940_000) },
		},
		{ month: '2023-09', entered: null, imported: { province: rate(99_000_000), line: expect.any(Number) } },
	]);
	expect(await db.rows('select * from benchmark_row(202309)')).toHaveLength(1);
});
