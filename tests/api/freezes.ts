import { describe, expect, test } from 'vitest';
import { Benchmarks, Changes, FreezeDetail, Freezes, Job, Meta, Ranking } from '#contract';
import { problemOf, type Service } from './service.ts';

export function freezes(service: () => Service): void {
	const get = (path: string) => service().get(path);
	const json = async (path: string): Promise<unknown> => (await get(path)).json();
	const post = (path: string, body: unknown, headers: Record<string, string> = { origin: service().address }) =>
		service().get(path, {
			method: 'POST',
			body: JSON.stringify(body),
			headers: { 'content-type': 'application/json', ...headers },
		});
	const ended = async (answer: Response): Promise<Job> => {
		expect(answer.status).toBe(202);
		const job = Job.parse(await answer.json());
		await (await get(`${job.address}/events`)).text();
		return Job.parse(await json(job.address));
	};
	const kept = '/api/rankings?month=2023-05&indicator=successRate';

	describe('发布', () => {
		test('没有发布的月份没有已发布的数字；别处来的请求不能发布', async () => {
			expect(await problemOf(await get(`${kept}&published=true`))).toMatchObject({
				status: 404,
				detail: expect.stringContaining('2023-05 还没有发布'),
			});
			expect((await get('/api/changes?month=2023-05')).status).toBe(404);
			expect((await post('/api/freezes/2023-05', {}, { origin: 'http://evil.example' })).status).toBe(403);
		});

		test('发布以后，已发布的就是当时的；再次发布要写原因', async () => {
			const live = await json(kept);
			const job = await ended(await post('/api/freezes/2023-05', {}));
			expect(job).toMatchObject({ kind: 'freeze', state: 'done', frozen: { month: '2023-05', revision: 1 } });
			expect(await json(`${kept}&published=true`)).toEqual(live);
			expect(await json(`${kept}&published=1`)).toEqual(live);
			expect((await get(`${kept}&published=2`)).status).toBe(404);
			expect(await problemOf(await get(`${kept}&published=true&at=2023-05-15`))).toMatchObject({ status: 400 });
			expect((await get('/api/failures?month=2023-05&published=true')).status).toBe(400);

			const again = await problemOf(await post('/api/freezes/2023-05', {}));
			expect(again).toMatchObject({ status: 400, detail: expect.stringContaining('请写明更正的原因') });
			expect(await problemOf(await post('/api/freezes/2030-01', {}))).toMatchObject({ status: 404 });
			const { rows } = Freezes.parse(await json('/api/freezes?month=2023-05'));
			expect(rows).toMatchObject([{ revision: 1, publishedBy: 'web', damage: null }]);
			const detail = FreezeDetail.parse(await json('/api/freezes/2023-05'));
			expect(detail.loaded.length).toBeGreaterThan(0);
			expect(detail.checks.length).toBeGreaterThan(0);
			expect(detail.answers).toContainEqual({
				path: '/api/rankings',
				query: { indicator: 'successRate', month: '2023-05', scope: 'month' },
			});
		}, 300_000);

		test('月份说明已发布、没有变动；导出的是全部明细', async () => {
			const { months } = Meta.parse(await json('/api/meta'));
			expect(months.find(({ month }) => month === '2023-05')).toMatchObject({
				state: 'published',
				publication: { revision: 1, isChanged: false, isDamaged: false },
			});
			expect(months.find(({ month }) => month === '2023-04')?.state).toBe('live');
			const found = Changes.parse(await json('/api/changes?month=2023-05&scope=ytd'));
			expect(found).toMatchObject({ units: [], records: [], isExplained: true });
			expect(await (await get('/api/changes?month=2023-05&format=csv')).text()).toMatch(/^县（市、区）,发放单号/);
		}, 60_000);
	});

	describe('上级基准', () => {
		const entry = { month: '2023-04', scope: 'month', indicator: 'successRate', province: '99.94%', cityRank: 3 };
		const province = async () => Ranking.parse(await json('/api/rankings?month=2023-04')).benchmark.province;

		test('录入后排名按它比较，取消后又没有；写错的、别处来的不收', async () => {
			expect(await province()).toBeNull();
			const entered = Benchmarks.parse(await (await post('/api/benchmarks', entry)).json());
			expect(entered.rows).toMatchObject([{ imported: null, entered: { cityRank: 3, unitsRanked: null } }]);
			expect(await province()).toEqual({ numerator: 99_940_000, denominator: 100_000_000 });

			const wrong = await post('/api/benchmarks', { ...entry, province: '99.94' });
			expect(await problemOf(wrong)).toMatchObject({ status: 400, detail: '比率应连单位写，如 99.94% 或 0.3‰' });
			expect((await post('/api/benchmarks', entry, { origin: 'http://evil.example' })).status).toBe(403);

			const removed = await post('/api/benchmarks', { ...entry, isRemoved: true });
			expect(Benchmarks.parse(await removed.json()).rows).toEqual([]);
			expect(await province()).toBeNull();
		});
	});
}
