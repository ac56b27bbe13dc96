import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { loaded } from '../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await loaded();
});

test('月末最后五个工作日，其余分成两半', async () => {
	const rows = await db.rows("select key, name, is_late from funded_span(202310, 'month')");
	expect(rows).toEqual([
		{ key: '2023-10-25..2023-10-31', name: '10月25日至31日', is_late: true },
		{ key: '2023-10-16..2023-10-24', name: '10月16日至24日', is_late: false },
		{ key: '2023-10-01..2023-10-15', name: '10月1日至15日', is_late: false },
	]);
});

test('调休上班的日子算工作日', async () => {
	const [row] = await db.rows("select key from funded_span(202304, 'month') where is_late");
	expect(row).toEqual({ key: '2023-04-24..2023-04-30' });
});

test.each([
	[202301, 31],
	[202302, 28],
	[202305, 31],
	[202309, 30],
])('%i各段首尾相接，不重不漏', async (month, days) => {
	const [row] = await db.rows(
		`select sum(span_end - span_start + 1)::integer as days, count(*)::integer as spans
		from funded_span($month::integer, 'month')`,
		{ month },
	);
	expect(row).toEqual({ days, spans: 3 });
});

test('累计按月分', async () => {
	const rows = await db.rows("select key, name from funded_span(202303, 'ytd')");
	expect(rows).toEqual([
		{ key: '2023-03', name: '3月' },
		{ key: '2023-02', name: '2月' },
		{ key: '2023-01', name: '1月' },
	]);
});

test('没有放假安排的年份不猜工作日', async () => {
	expect(await db.rows("select * from funded_span(203510, 'month')")).toEqual([]);
});
