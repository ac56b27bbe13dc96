import { describe, expect, test } from 'vitest';
import { Imports, Job, JobList, WithdrawalEffect } from '#contract';
import { problemOf, type Service } from './service.ts';

/** A correction of one push, a new one, and one that is rejected. */
const pushes = `发放单号,明细序号,渠道,推送时间,结果
FF2023000001,1,政务服务网,2023-05-10 09:00:00,成功
FF2023000001,2,政务服务网,2023-05-10 09:00:00,成功
FF2023000001,3,政务服务网,2023-13-10 09:00:00,成功
`;

export function withdrawals(service: () => Service): void {
	const post = (path: string, body: string, headers: Record<string, string> = { origin: service().address }) =>
		service().get(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

	/** The job at its end. */
	const ended = async (answer: Response): Promise<Job> => {
		expect(answer.status).toBe(202);
		const job = Job.parse(await answer.json());
		const events = await (await service().get(`${job.address}/events`)).text();
		const last = events.split('\n').findLast((line) => line.startsWith('data: '));
		return Job.parse(JSON.parse(last?.slice('data: '.length) ?? ''));
	};
	const newest = async () => Imports.parse(await (await service().get('/api/imports?limit=1')).json()).rows[0];

	describe('撤销', () => {
		test('先说会改变什么，写明原因后撤销，记录里仍列出', async () => {
			const name = encodeURIComponent('推送-错.csv');
			const upload = await ended(await post(`/api/imports?name=${name}`, pushes));
			const rejectsOf = async () =>
				Job.parse(await (await service().get(upload.address)).json()).result?.files[0]?.rejects ?? null;
			expect((await service().get((await rejectsOf()) ?? '')).status).toBe(200);
			const path = `/api/imports/${(await newest())?.id}/withdrawal`;
			const effect = WithdrawalEffect.parse(await (await service().get(path)).json());
			expect(effect).toMatchObject({ name: '推送-错.csv', rows: 2, others: [] });

			expect(await problemOf(await post(path, '{"reason":" "}'))).toMatchObject({ detail: '请写明撤销的原因' });
			expect((await post(path, '{"reason":"传错了"}', { origin: 'http://evil.example' })).status).toBe(403);
			const job = await ended(await post(path, '{"reason":"传错了"}'));
			expect(job).toMatchObject({ kind: 'withdrawal', state: 'done', result: null });
			expect(job.withdrawn).toMatchObject({ rows: 2, reason: '传错了', withdrawnAt: '2023-11-22T09:40:00+08:00' });
			expect(Job.parse(await (await service().get(job.address)).json())).toEqual(job);

			expect(await rejectsOf()).toBeNull();
			const { rows } = JobList.parse(await (await service().get('/api/jobs?limit=50')).json());
			expect(rows.find(({ id }) => id === upload.id)?.result?.files[0]?.rejects).toBeNull();
			expect(await newest()).toMatchObject({ status: 'withdrawn', withdrawal: { reason: '传错了' } });
			expect(await problemOf(await post(path, '{"reason":"传错了"}'))).toMatchObject({ status: 409 });
			expect((await service().get(path)).status).toBe(404);
		}, 180_000);
	});
}
