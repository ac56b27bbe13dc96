import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Imports, Job, Rejects } from '#contract';
import type { Service } from './service.ts';

/** Two refunds: one of a payment of the city, one whose date is none. */
const refunds = `发放单号,明细序号,退款类型,申请时间,办结时间,金额,原因
FF2023000001,2,退回国库,2023-05-09 13:23:19,,430.00,
FF2023000001,3,退回国库,13月9日,,430.00,6221000000034368593
`;

export function uploads(service: () => Service): void {
	const upload = (name: string, body: string, method = 'PUT') =>
		service().get(`/api/imports?name=${encodeURIComponent(name)}`, {
			method,
			body,
			headers: { origin: service().address },
		});

	describe('上传', () => {
		test('得到任务，进度逐条推送，直到结果；拒收的行可查、可下载', async () => {
			const answer = await upload('../../退款?5月.csv', refunds);
			expect(answer.status).toBe(202);
			const job = Job.parse(await answer.json());
			expect(answer.headers.get('location')).toBe(job.address);

			const events = await eventsOf(service(), job.address);
			const last = events.at(-1);
			expect(last?.state).toBe('done');
			expect(last?.result?.totals).toMatchObject({ rows: 2, loaded: 1, rejected: 1 });
			expect(last?.result?.files[0]).toMatchObject({ path: '退款_5月.csv', kind: 'refund', status: 'loaded' });
			expect(events.some(({ progress }) => progress !== null)).toBe(true);

			const again = await eventsOf(service(), job.address);
			expect(again).toEqual([last]);
			await checkRejects(service(), last?.result?.files[0]?.rejects ?? '');
			expect(readdirSync(join(service().root, 'work'))).not.toContainEqual(expect.stringContaining('upload-'));
		});

		test('读不懂的文件：任务完成，文件拒收，说明原因', async () => {
			const job = Job.parse(await (await upload('通讯录.csv', '姓名,电话\n', 'POST')).json());
			const last = (await eventsOf(service(), job.address)).at(-1);
			expect(last?.result?.files[0]).toMatchObject({
				status: 'rejected',
				reason: expect.stringMatching(/\p{Script=Han}/u),
			});
		});

		test('没有名称的上传', async () => {
			const answer = await service().get('/api/imports', {
				method: 'POST',
				body: 'x',
				headers: { origin: service().address },
			});
			expect(await answer.json()).toMatchObject({ status: 400, detail: '参数 name：缺少' });
		});
	});
}

async function checkRejects(service: Service, address: string): Promise<void> {
	const file = await (await service.get(address)).text();
	expect(file).toContain('6221000000034368593');
	const rejects = Rejects.parse(await (await service.get(address.replace('.csv', ''))).json());
	expect(rejects.groups).toEqual([{ column: '申请时间', reason: expect.any(String), count: 1 }]);
	expect(rejects.rows[0]?.line).toBe(3);
	expect(rejects.rows[0]?.raw).toContain('***8593');
	expect(rejects.rows[0]?.raw).not.toContain('622100');
	const { rows } = Imports.parse(await (await service.get('/api/imports?limit=1')).json());
	expect(rows[0]).toMatchObject({ name: '退款_5月.csv', rejects: address, rejected: 1 });
	expect(readFileSync(join(service.root, 'state.sqlite')).includes('622100')).toBe(false);
}

/** All events of a job until the server ends them. */
async function eventsOf(service: Service, address: string): Promise<Job[]> {
	const answer = await service.get(`${address}/events`);
	expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
	const lines = (await answer.text()).split('\n').filter((line) => line.startsWith('data: '));
	return lines.map((line) => Job.parse(JSON.parse(line.slice('data: '.length))));
}
