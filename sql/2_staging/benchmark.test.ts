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
