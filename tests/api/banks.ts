import { describe, expect, test } from 'vitest';
import { Banks } from '#contract';
import { withState } from '../../ingest/state.ts';
import { openFolder } from '../../ingest/folder.ts';
import { problemOf, type Service } from './service.ts';

export function banks(service: () => Service): void {
	const get = async (query = '') => Banks.parse(await (await service().get(`/api/banks?month=2023-04${query}`)).json());
	const post = (path: string, body: object, origin = service().address) =>
		service().get(path, {
			method: 'POST',
			body: JSON.stringify(body),
			headers: { 'content-type': 'application/json', origin },
		});

	describe('银行考评', () => {
		test('没有设权重时没有综合得分；设了就有，并写明权重；全设为0又没有了', async () => {
			expect((await get()).rows.every(({ score }) => score === null)).toBe(true);
			const weights = [
				{ part: 'successRate', weight: 60 },
				{ part: 'paymentTimeliness', weight: 40 },
				{ part: 'service', weight: 0 },
			];
			const saved = await post('/api/banks/weights', { weights });
			expect({ status: saved.status, body: await saved.json() }).toEqual({
				status: 201,
				body: { weights: weights.slice(0, 2) },
			});
			const found = await get();
			expect(found.weights).toHaveLength(2);
			expect(Math.min(...found.rows.map(({ rank }) => rank ?? 0))).toBe(1);
			const table = await (await service().get('/api/banks?month=2023-04&format=csv')).text();
			expect(table).toContain('支付及时率40、发放成功率60');
			await post('/api/banks/weights', { weights: [] });
			expect((await get()).rows.every(({ score }) => score === null)).toBe(true);
		});

		test('服务评分由人录入，以最后一次为准，都留下记录', async () => {
			const bank = (await get()).rows[0]?.key ?? '';
			for (const tenths of [800, 905])
				expect((await post('/api/banks/scores', { month: '2023-04', bank, tenths, note: '走访' })).status).toBe(201);
			const given = (await get()).rows[0]?.parts.find(({ part }) => part === 'service');
			expect(given).toMatchObject({ numerator: 905, denominator: 1000, rank: 1 });
			expect((await get('&scope=ytd&region=419804')).rows.length).toBeGreaterThan(0);
			const audited = withState(openFolder(service().root), (state) =>
				state.prepare("select subject, detail from audit where act = 'bank-score' order by entry").all(),
			);
			expect(audited.map(({ subject, detail }) => [subject, JSON.parse(String(detail)).tenths])).toEqual([
				[bank, 800],
				[bank, 905],
			]);
		});

		test('写错的、不认识的银行、别的网站来的，都不收', async () => {
			const score = { month: '2023-04', bank: 'B', tenths: 900 };
			expect(await problemOf(await post('/api/banks/scores', score))).toMatchObject({ status: 404 });
			expect(await problemOf(await post('/api/banks/scores', { ...score, tenths: 1001 }))).toMatchObject({
				status: 400,
				detail: '内容不正确：服务评分，请核对后再试',
			});
			const weights = [{ part: 'successRate', weight: 101 }];
			expect(await problemOf(await post('/api/banks/weights', { weights }))).toMatchObject({
				detail: '内容不正确：权重第1条，请核对后再试',
			});
			const twice = [1, 2].map((weight) => ({ part: 'successRate', weight }));
			expect(await problemOf(await post('/api/banks/weights', { weights: twice }))).toMatchObject({
				detail: '同一项的权重写了两次，请核对后再试',
			});
			expect((await post('/api/banks/weights', { weights: [] }, 'http://evil.example')).status).toBe(403);
		});
	});
}
