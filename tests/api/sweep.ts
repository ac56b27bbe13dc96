import { describe, expect, test } from 'vitest';
import { Failures } from '#contract';
import { endpoints } from '../../analytics/api/endpoints.ts';
import { problemOf, type Service } from './service.ts';

const addresses = [
	'/api/overview?month=M',
	'/api/overview?month=M&scope=ytd&region=419802',
	'/api/overview?month=M&at=2023-03-15',
	'/api/rankings?month=M&scope=ytd&indicator=leftoverRate',
	'/api/rankings/matrix?month=M',
	'/api/rankings/history?until=M',
	'/api/lagging?month=M',
	'/api/lagging/419804?month=M&scope=ytd',
	'/api/lagging/419804?month=M&at=2023-03-15T12:00:00',
	'/api/explanation?month=M&region=419804&indicator=cardShare&scope=ytd',
	'/api/explanation?month=M&region=419804&at=2023-03-15T12:00:00',
	'/api/failures?month=M&scope=ytd&sort=-amount',
	'/api/failures?month=M&at=2023-03-15&region=419804',
	'/api/indicators?month=M&by=township',
	'/api/timeliness?month=M',
	'/api/timeliness?month=M&scope=ytd&by=bank&region=419804',
	'/api/timeliness/late?month=M&kind=answer&region=419804&limit=3',
	'/api/timeliness/late?month=M&kind=held&minDays=3&maxDays=20&limit=3',
	'/api/publicity?month=M&scope=ytd&by=project',
	'/api/publicity/list?month=M&region=419804&stage=after&state=missing&limit=3',
	'/api/cards?month=M&by=bank&region=419804',
	'/api/policy-list?month=M&scope=ytd&region=419804&on=2023-12-01',
	'/api/funds?month=M&scope=ytd&by=project&region=419804',
	'/api/funds/allocations?month=M&scope=ytd&state=waiting&region=419804&limit=3',
	'/api/funds/settlement?month=M&scope=ytd&region=419804',
	'/api/funds/settlement/list?month=M&state=slips&limit=3',
	'/api/funds/statement?month=M&scope=ytd&by=region',
	'/api/funds/performance?month=M&region=419804&limit=3',
	'/api/banks?month=M&scope=ytd',
	'/api/indicators?month=M&by=direct',
	'/api/indicators?month=M&scope=ytd&by=level&region=419804',
	'/api/trends?to=M',
	'/api/trends?indicator=amountPaid&scope=ytd&region=419804&to=M',
	'/api/comparison?month=M',
	'/api/comparison?month=M&scope=ytd&region=419804&at=2023-04-15',
	'/api/reconciliation?month=M',
	'/api/stages?month=M',
	'/api/stages?month=M&scope=ytd&region=419804',
	'/api/rankings/within?month=M&by=township&region=419804&indicator=leftoverRate',
	'/api/benchmarks?month=M',
	'/api/freezes?month=M',
	'/api/checks',
	'/api/completeness?month=M',
	'/api/unmatched?kind=feedback&reason=line&region=419804',
];

export function sweep(service: () => Service): void {
	const get = (path: string) => service().get(path);

	describe('每个地址的回答都合乎约定', () => {
		test.each(addresses)('%s', async (address) => {
			const answer = await get(address.replace('=M', '=2023-04'));
			expect({ status: answer.status, body: await answer.json() }).toMatchObject({ status: 200 });
		});

		test.each(addresses)('%s：没有数据的月份不是程序错误', async (address) => {
			expect([200, 404]).toContain((await get(address.replace('=M', '=2030-01'))).status);
		});

		test.each(endpoints.map(({ path }) => path))('%s 本身作为地址', async (path) => {
			expect((await get(path)).status).toBeLessThan(500);
		});
	});

	describe('失败记录', () => {
		const list = async (query: string) =>
			Failures.parse(await (await get(`/api/failures?month=2023-04&scope=ytd${query}`)).json());

		test('逐页读完，不重不漏，与总数相符', async () => {
			const seen: string[] = [];
			for (let cursor = ''; ;) {
				const page = await list(`&limit=40${cursor}`);
				expect(page.first).toBe(seen.length + 1);
				seen.push(...page.rows.map(({ slip, line }) => `${slip}/${line}`));
				if (page.next === null) break;
				cursor = `&cursor=${page.next}`;
			}
			const { total, counts } = await list('');
			expect(new Set(seen).size).toBe(total);
			expect(counts.all).toBe(counts.outstanding + counts.pending + counts.refunded);
		});

		test('导出的是全部，不只一页', async () => {
			const text = await (await get('/api/failures?month=2023-04&scope=ytd&format=csv')).text();
			expect(text.trimEnd().split('\r\n')).toHaveLength((await list('')).total + 1);
		});

		test('姓名、证件、账号都已脱敏', async () => {
			for (const { name, idMasked, accountTail } of (await list('&limit=500')).rows) {
				expect(name).toMatch(/\*/);
				expect(idMasked).not.toMatch(/\d{7}/);
				expect(accountTail.length).toBeLessThanOrEqual(4);
			}
		});

		test('一笔明细的全过程', async () => {
			const [row] = (await list('&limit=1')).rows;
			const answer = await get(`/api/failures/${row?.slip}/${row?.line}?month=2023-04&scope=ytd`);
			expect(await answer.json()).toMatchObject({ slip: row?.slip, line: row?.line, state: row?.state });
		});

		test('没有的明细', async () => {
			expect(await problemOf(await get('/api/failures/NOPE/1?month=2023-04'))).toMatchObject({ status: 404 });
		});
	});
}
