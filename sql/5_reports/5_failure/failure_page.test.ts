import { beforeAll, expect, test } from 'vitest';
import type { Connection, Row } from '../../database.server.ts';
import { given } from '../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [
			{ funded: '2023-10-25 10:12' },
			{ no: 'B', funded: '2023-10-30 08:00', region: '419902', bank: '邮储银行', project: '2130122' },
		],
		payments: [
			{ amount: 300, account: '62280001' },
			{ line: 2, amount: 100 },
			{ line: 3, amount: 200 },
			{ line: 4, amount: 400, account: '62280004' },
			{ slip: 'B', amount: 500, person: '李四', account: '62280002' },
		],
		feedback: [
			{ result: '失败', at: '2023-10-26 10:00', reason: '久悬户' },
			{ line: 2, result: '失败', at: '2023-10-27 10:00', reason: '账户已销户' },
			{ line: 2, attempt: 2, result: '失败', at: '2023-10-28 10:00', reason: '账户已销户' },
			{ line: 4, result: '成功', at: '2023-10-26 10:00' },
		],
		refunds: [{ slip: 'B', closed: '2023-10-31 10:00' }],
	});
});

type Json = Row[string];

const nothing = {
	...{ region: null, project: null, bank: null, slip: null, state: null, regions: null },
	...{ at: '2023-11-01', sort: 'slip', offset: 0, limit: 10 },
};
type Page = { path: Json; counts: Json; total: Json; amount: Json; lines: string[]; first: Json; facets: Json };

async function page(asked: Partial<Record<keyof typeof nothing, string | number>> = {}): Promise<Page> {
	const { region, project, bank, slip, ...rest } = { ...nothing, ...asked };
	const [keys = {}] = await db.rows('select * from failure_key($region, null, $bank, null, $project, $slip)', {
		...{ region, bank, project, slip },
	});
	const { department_key: _, township_key: _township, ...known } = keys;
	const [row = {}] = await db.rows(
		`select *, list_transform(rows, lambda record: record.slip || '/' || record.line || ' ' || record.attempts) as lines
		from failure_page(
			202310, 'month', $at::timestamp, $regions::varchar[], $region_key::integer, null, $bank_key::integer,
			null, $project_key::integer, $slip_key::integer, null, $state::varchar, null, null, null, $sort::varchar,
			$offset::bigint, $limit::bigint
		)`,
		{
			...rest,
			...Object.fromEntries(Object.entries(known).map(([name, key]) => [name, key === null ? null : Number(key)])),
		},
	);
	const { path = null, counts = null, total = null, amount = null, facets = null } = row;
	const rows = Array.isArray(row.rows) ? row.rows : [];
	return {
		path,
		counts,
		total,
		amount,
		facets,
		first: rows[0] ?? null,
		lines: Array.isArray(row.lines) ? row.lines.map(String) : [],
	};
}

test('一页：条数、金额、明细及反馈次数', async () =>
	expect(await page()).toMatchObject({
		...{ total: 4, amount: 1100, lines: ['A/1 1', 'A/2 2', 'A/3 0', 'B/1 0'] },
		counts: { all: 4, outstanding: 2, pending: 1, refunded: 1 },
		path: [{ level: 'city', key: '419900', name: '安东市', count: 4 }],
	}));

test('一条明细已脱敏，带名称和时间', async () =>
	expect((await page({ slip: 'B' })).first).toMatchObject({
		...{ slip: 'B', line: 1, region: { key: '419902', name: '乙县' }, bank: { key: '邮储银行', name: '邮储银行' } },
		...{ project: { key: '2130122', name: '耕地地力保护补贴' }, township: { key: '-', name: '未填' } },
		...{ account_tail: '0002', state: 'refunded', reason: null, amount: 500 },
		...{ funded_at: '2023-10-30T08:00:00', answered_at: '2023-10-31T10:00:00' },
	}));

test('成功的、月中尚未答复的，也带姓名和账号', async () => {
	expect((await page({ state: 'paid' })).first).toMatchObject({
		...{ line: 4, name: '张三', account_tail: '0004', answered_at: '2023-10-26T10:00:00' },
	});
	expect((await page({ at: '2023-10-26' })).first).toMatchObject({
		...{ line: 1, name: '张三', account_tail: '0001', state: 'pending', answered_at: null },
	});
});

test('状态条数不受状态条件影响，总数受', async () =>
	expect(await page({ state: 'outstanding' })).toMatchObject({
		...{ total: 2, lines: ['A/1 1', 'A/2 2'] },
		counts: { all: 4, outstanding: 2, pending: 1, refunded: 1 },
	}));

test('成功的也能列，次数照数', async () =>
	expect(await page({ state: 'paid' })).toMatchObject({ total: 1, lines: ['A/4 1'], counts: { all: 4 } }));

test('路径逐级带条数，从全市到发放单', async () =>
	expect((await page({ region: '419901', project: '2080502', bank: '农商行', slip: 'A' })).path).toEqual([
		{ level: 'city', key: '419900', name: '安东市', count: 4 },
		{ level: 'region', key: '419901', name: '甲县', count: 3 },
		{ level: 'project', key: '2080502', name: '高龄津贴', count: 3 },
		{ level: 'bank', key: '农商行', name: '农商行', count: 3 },
		{ level: 'slip', key: 'A', name: 'A', count: 3 },
	]));

test('县区的人看不到全市的条数', async () =>
	expect(await page({ regions: '["419902"]' })).toMatchObject({ path: [], total: 1, counts: { all: 1 } }));

test('可以再缩小的条件带条数，多的在前', async () =>
	expect((await page()).facets).toEqual({
		project: [
			{ key: '2080502', name: '高龄津贴', count: 3 },
			{ key: '2130122', name: '耕地地力保护补贴', count: 1 },
		],
		bank: [
			{ key: '农商行', name: '农商行', count: 3 },
			{ key: '邮储银行', name: '邮储银行', count: 1 },
		],
		township: [{ key: '-', name: '未填', count: 4 }],
		reason: [
			{ key: 'F03', name: '账户已销户', count: 1 },
			{ key: 'F06', name: '睡眠户、不动户、久悬', count: 1 },
		],
		slip: [
			{ key: 'A', name: 'A', count: 3 },
			{ key: 'B', name: 'B', count: 1 },
		],
	}));

test.each([
	['-answeredAt', ['B/1 0', 'A/2 2', 'A/1 1', 'A/3 0']],
	['answeredAt', ['A/1 1', 'A/2 2', 'B/1 0', 'A/3 0']],
	['amount', ['A/2 2', 'A/3 0', 'A/1 1', 'B/1 0']],
	['-amount', ['B/1 0', 'A/1 1', 'A/3 0', 'A/2 2']],
	['-slip', ['B/1 0', 'A/1 1', 'A/2 2', 'A/3 0']],
	['reason', ['A/2 2', 'A/1 1', 'A/3 0', 'B/1 0']],
	['-reason', ['A/1 1', 'A/2 2', 'A/3 0', 'B/1 0']],
	['-attempts', ['A/2 2', 'A/1 1', 'A/3 0', 'B/1 0']],
	['attempts', ['A/3 0', 'B/1 0', 'A/1 1', 'A/2 2']],
	['-fundedAt', ['B/1 0', 'A/1 1', 'A/2 2', 'A/3 0']],
])('按%s排，没有的在最后，相同的按发放单和序号', async (sort, lines) =>
	expect((await page({ sort })).lines).toEqual(lines),
);

test('翻页不重不漏', async () => {
	const pages = [await page({ sort: 'amount', limit: 3 }), await page({ sort: 'amount', limit: 3, offset: 3 })];
	expect(pages.flatMap(({ lines }) => lines)).toEqual((await page({ sort: 'amount' })).lines);
	expect(pages[1]).toMatchObject({ total: 4, lines: ['B/1 0'] });
});

test('没有的发放单是空页', async () =>
	expect(await page({ slip: 'Z' })).toMatchObject({ total: 0, amount: 0, lines: [], counts: { all: 0 } }));
