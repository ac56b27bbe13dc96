import { describe, expect, test } from 'vitest';
import { Split, Targets } from '#contract';
import { problemOf, type Service } from './service.ts';

export function targets(service: () => Service): void {
	const get = (path: string) => service().get(path);
	const post = (path: string, body: unknown, headers: Record<string, string> = { origin: service().address }) =>
		service().get(path, {
			method: 'POST',
			body: JSON.stringify(body),
			headers: { 'content-type': 'application/json', ...headers },
		});
	const current = async () => Targets.parse(await (await get('/api/targets?month=2023-05')).json());

	describe('目标任务', () => {
		const asked = { year: 2023, measure: 'persons', total: 1001, fixed: '' };

		test('分解：预览之和等于总数，保存后就是各单位的目标；与预览不同则拒绝', async () => {
			const preview = Split.parse(await (await get('/api/targets/split?year=2023&measure=persons&total=1001')).json());
			const parts = preview.rows.map(({ key, part }) => ({ key, part }));
			expect(parts.reduce((sum, { part }) => sum + part, 0)).toBe(1001);
			const other = parts.map(({ key, part }, place) => ({ key, part: part + (place === 0 ? 1 : 0) }));
			expect((await problemOf(await post('/api/targets/split', { ...asked, parts: other, note: '一' }))).status).toBe(
				409,
			);
			expect((await current()).rows.every(({ persons }) => persons.target === null)).toBe(true);
			expect((await post('/api/targets/split', { ...asked, parts, note: '文号' })).status).toBe(201);
			const { rows } = await current();
			expect(rows.map(({ persons }) => persons.target)).toEqual(parts.map(({ part }) => part));
			expect(rows[0]?.persons.origin).toMatchObject({ by: 'split', source: '文号' });
		});

		test('登记一个单位的目标，再收回', async () => {
			const [unit] = (await current()).rows;
			const entry = { year: 2023, region: unit?.key, measure: 'projects', value: 7, note: '文号' };
			expect((await post('/api/targets', entry)).status).toBe(201);
			expect((await current()).rows[0]?.projects).toMatchObject({ target: 7, origin: { by: 'entry' } });
			expect((await post('/api/targets', { ...entry, value: null })).status).toBe(201);
			expect((await current()).rows[0]?.projects.target).toBeNull();
		});

		test.each([
			[{ note: '' }, 400, '请写明依据，如文号'],
			[{ region: '999999' }, 404, '单位表中没有编码为“999999”的单位，请重新选择单位'],
			[{ value: 1.5 }, 400, '内容不正确：目标应是0或正整数，年度、单位请重新选择'],
		])('不对的登记 %j：%i', async (wrong, status, detail) => {
			const [unit] = (await current()).rows;
			const entry = { year: 2023, region: unit?.key, measure: 'projects', value: 7, note: '文号', ...wrong };
			expect(await problemOf(await post('/api/targets', entry))).toMatchObject({ status, detail });
		});

		test('别处的网页不能登记', async () => {
			const answer = await post('/api/targets', {}, { origin: 'http://evil.example' });
			expect(answer.status).toBe(403);
		});

		test('已指定的合计超过总数：说明怎么办', async () => {
			const [unit] = (await current()).rows;
			const answer = await get(`/api/targets/split?year=2023&measure=persons&total=5&fixed=${unit?.key}:9`);
			expect(await problemOf(answer)).toMatchObject({
				status: 400,
				detail: '已指定的合计9，超过总数5，请减少指定的数或提高总数',
			});
		});
	});
}
