import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

test('上级数值随哪个文件收到；没有我市数值的不算', async () => {
	const db = await given({
		benchmarks: [{ month: 202310, city: 99_540_000 }, { month: 202309 }],
	});
	await db.run(
		`insert into import by name
		select distinct import_id, timestamp '2023-11-06 10:00:00' as received_at, 'loaded' as status from benchmark`,
	);
	expect(
		await db.rows(
			`select benchmark_received(202310, 'month')::varchar as month, benchmark_received(202310, 'ytd') as ytd,
			benchmark_received(202309, 'month') as earlier`,
		),
	).toEqual([{ month: '2023-11-06 10:00:00', ytd: null, earlier: null }]);
});
