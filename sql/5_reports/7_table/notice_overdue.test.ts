import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

test('拨款超过5个工作日没有办结的，钱多的单位在前；正好5个工作日的不算', async () => {
	const db = await given({
		slips: [
			{ funded: '2023-10-10' },
			{ no: 'B', funded: '2023-10-11', region: '419902' },
			{ no: 'C', funded: '2023-10-24', region: '419903' },
		],
		payments: [{ amount: 100 }, { line: 2, amount: 500 }, { slip: 'B', amount: 700 }, { slip: 'C', amount: 900 }],
		feedback: [{ line: 2, result: '成功', at: '2023-10-12' }],
	});
	const rows = await db.rows("select * from notice_overdue(202310, timestamp '2023-11-01')");
	const all = { all_obligations: 2, all_amount: 800 };
	expect(rows).toEqual([
		{ key: '419902', name: '乙县', obligations: 1, amount: 700, ...all },
		{ key: '419901', name: '甲县', obligations: 1, amount: 100, ...all },
	]);
});
