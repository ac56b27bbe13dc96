import { expect, test } from 'vitest';
import { loaded } from '../../tests/world.ts';

test('更正过的基准只算新的一份，各年月、口径、指标各是一行', async () => {
	const old = { month: 202310, province: 99_000_000 };
	const db = await loaded(
		{ benchmarks: [old, { ...old, scope: 'ytd' }, { ...old, indicator: 'cardShare' }] },
		{ benchmarks: [{ ...old, province: 99_400_000 }] },
	);
	expect(
		await db.rows('select scope, indicator, province_e8::integer as province from benchmark order by all'),
	).toEqual([
		{ scope: 'month', indicator: 'cardShare', province: 99_000_000 },
		{ scope: 'month', indicator: 'successRate', province: 99_400_000 },
		{ scope: 'ytd', indicator: 'successRate', province: 99_000_000 },
	]);
});

test('手工录入的整行先于导入的；没有导入的也算', async () => {
	const db = await loaded({ benchmarks: [{ month: 202310, province: 99_000_000 }] });
	await db.run(
		`insert into entered_benchmark by name
		select unnest([202310, 202311]) as month, 'month' as scope, 'successRate' as indicator, 99940000 as province_e8`,
	);
	expect(await db.rows('select month, province_e8::integer as province, source from benchmark order by month')).toEqual(
		[
			{ month: 202310, province: 99_940_000, source: null },
			{ month: 202311, province: 99_940_000, source: null },
		],
	);
});
