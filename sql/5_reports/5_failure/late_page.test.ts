import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Connection } from '../../database.server.ts';
import { given } from '../../../tests/world.ts';

const Facet = z.array(z.object({ key: z.string(), count: z.number() }));
const Page = z.object({
	total: z.number(),
	amount: z.number(),
	rows: z.array(
		z.object({
			...{ slip: z.string(), line: z.number(), state: z.string(), days_late: z.number() },
			...{ name: z.string(), last_day: z.string().nullable(), done_at: z.string().nullable() },
		}),
	),
	facets: z.object({ region: Facet, bank: Facet, project: Facet }),
});

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [{}, { no: 'B', region: '419902', bank: '邮储银行' }],
		payments: [{ amount: 100 }, { line: 2, amount: 500 }, { slip: 'B', amount: 7000 }, { slip: 'B', line: 2 }],
		feedback: [
			{ line: 2, result: '成功', at: '2023-10-12 10:00' },
			{ slip: 'B', result: '成功', at: '2023-10-30' },
			{ slip: 'B', line: 2, result: '成功', at: '2023-10-09' },
		],
	});
});

type Question = {
	regions?: string[];
	region?: string;
	bank?: string;
	kind?: string;
	least?: number;
	most?: number;
	offset?: number;
};

async function page(question: Question) {
	const { regions, region = null, bank = null, kind = 'payment', least = null, most = null, offset = 0 } = question;
	const [row] = await db.rows(
		`select * from late_page(
			202310, 'month', timestamp '2023-11-01', $kind::varchar, $regions::varchar[], $region::varchar, null,
			$bank::varchar, null, null, $least::integer, $most::integer, $offset::bigint, 2
		)`,
		{ regions: regions ? JSON.stringify(regions) : null, region, bank, kind, least, most, offset },
	);
	return Page.parse(row);
}

test('迟得最久的在前；写明期限、何时成功、迟几个工作日', async () => {
	const { total, amount, rows } = await page({});
	expect({ total, amount }).toEqual({ total: 3, amount: 7600 });
	expect(rows).toEqual([
		{ slip: 'A', line: 1, state: 'pending', days_late: 15, last_day: '2023-10-10', done_at: null, name: '张三' },
		{ slip: 'B', line: 1, state: 'paid', days_late: 14, last_day: '2023-10-10', done_at: '2023-10-30', name: '张三' },
	]);
	expect((await page({ offset: 2 })).rows.map(({ slip, line }) => `${slip}/${line}`)).toEqual(['A/2']);
});

test('按单位、银行收窄；可选的值注明各有几条', async () => {
	expect((await page({ region: '419901' })).total).toBe(2);
	expect((await page({ bank: '邮储银行' })).total).toBe(1);
	expect((await page({})).facets.region).toEqual([
		{ key: '419901', count: 2 },
		{ key: '419902', count: 1 },
	]);
});

test('只能看某些单位的人看不到别的单位的', async () =>
	expect((await page({ regions: ['419902'] })).rows.map(({ slip }) => slip)).toEqual(['B']));

test('滞留的按拨款以来的工作日收窄', async () => {
	expect((await page({ kind: 'held' })).total).toBe(1);
	expect((await page({ kind: 'held', least: 17, most: 17 })).rows.map(({ slip }) => slip)).toEqual(['A']);
	expect((await page({ kind: 'held', most: 16 })).total).toBe(0);
});
