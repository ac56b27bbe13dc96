import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

const failed = (slip: string, line: number, reason: string) => ({
	slip,
	line,
	result: '失败' as const,
	at: '2023-10-31',
	reason,
});

test('最多的遗留原因，以及月末五个工作日拨款的未成功', async () => {
	const db = await given({
		slips: [{ funded: '2023-10-24 23:00' }, { no: 'B', funded: '2023-10-25 00:00:01' }, { no: 'C', region: '419902' }],
		payments: [{}, { line: 2 }, { slip: 'B' }, { slip: 'B', line: 2 }, { slip: 'C' }],
		feedback: [failed('A', 1, '久悬户'), failed('A', 2, '户名不符'), failed('B', 1, '久悬户')],
	});
	const rows = await db.rows(
		`select key, reason, funded_late::integer as funded_late
		from unit_failure(202310, 'month', timestamp '2023-11-01')
		join dimension_key on dimension_key = region_key
		order by key`,
	);
	expect(rows).toEqual([
		{ key: '419901', reason: { code: 'F06', name: '睡眠户、不动户、久悬', count: 2 }, funded_late: 2 },
		{ key: '419902', reason: null, funded_late: 0 },
	]);
});

test('一样多时取代码在前的原因', async () => {
	const db = await given({
		slips: [{}],
		payments: [{}, { line: 2 }],
		feedback: [failed('A', 1, '久悬户'), failed('A', 2, '户名不符')],
	});
	const [row] = await db.rows("select reason.code as code from unit_failure(202310, 'month', timestamp '2023-11-01')");
	expect(row).toEqual({ code: 'F01' });
});

test('没有放假安排的年份，不说月末拨款有多少', async () => {
	const db = await given({ slips: [{ funded: '2035-10-31' }], payments: [{}] });
	const [row] = await db.rows("select funded_late from unit_failure(203510, 'month', timestamp '2035-11-01')");
	expect(row).toEqual({ funded_late: null });
});
