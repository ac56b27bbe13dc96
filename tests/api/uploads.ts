import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Imports, Job, JobList, Rejects } from '#contract';
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
		test('得到任务，进度逐条推送，直到结果；被拒绝的行可查、可下载', async () => {
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

		test('读不懂的文件：任务完成，文件被拒绝，说明原因', async () => {
			const job = Job.parse(await (await upload('通讯录.csv', '姓名,电话\n', 'POST')).json());
			const last = (await eventsOf(service(), job.address)).at(-1);
			expect(last?.result?.files[0]).toMatchObject({
				status: 'rejected',
				reason: expect.stringMatching(/\p{Script=Han}/u),
			});
		});

		test('任务列表：新的在前，写着文件名和结果', async () => {
			const job = Job.parse(await (await upload('又一个.csv', '姓名,电话\n', 'POST')).json());
			await eventsOf(service(), job.address);
			const { rows, inbox } = JobList.parse(await (await service().get('/api/jobs?limit=1')).json());
			expect(rows).toMatchObject([{ id: job.id, name: '又一个.csv', state: 'done' }]);
			expect(inbox).toBeNull();
		});

		test('取消：要来自本站；结束的任务不能再取消', async () => {
			const job = Job.parse(await (await upload('完.csv', '姓名,电话\n', 'POST')).json());
			const cancel = (init: RequestInit = {}) => service().get(job.address, { method: 'DELETE', ...init });
			expect((await cancel()).status).toBe(403);
			await eventsOf(service(), job.address);
			const late = await cancel({ headers: { origin: service().address } });
			expect({ status: late.status, ...(await late.json()) }).toMatchObject({
				status: 409,
				detail: '任务已经结束，不能取消',
			});
		});

		test('被拒绝的行：按原因打开，一页一页', async () => {
			const bad = (line: number) => `FF2023000001,${line},退回国库,2023-09-09,,-1,\n`;
			const worse = 'FF2023000001,8,退回国库,13月9日,,1,\n';
			const text = `发放单号,明细序号,退款类型,申请时间,办结时间,金额,原因\n${bad(4)}${worse}${bad(5)}${bad(6)}`;
			const job = Job.parse(await (await upload('退款_错.csv', text)).json());
			const [file] = (await eventsOf(service(), job.address)).at(-1)?.result?.files ?? [];
			const ask = async (query: string) =>
				Rejects.parse(await (await service().get(`${file?.rejects?.replace('.csv', '')}?${query}`)).json());
			const all = await ask('limit=2');
			expect(all.groups.map(({ number, column, count }) => [number, column, count])).toEqual([
				[1, '金额', 3],
				[2, '申请时间', 1],
			]);
			expect([all.rows.map(({ line }) => line), all.next]).toEqual([[2, 3], 3]);
			const amounts = await ask('group=1&limit=2');
			expect([amounts.rows.map(({ line }) => line), amounts.next]).toEqual([[2, 4], 4]);
			const rest = await ask(`group=1&limit=2&after=${amounts.next}`);
			expect([rest.rows.map(({ line }) => line), rest.next]).toEqual([[5], null]);
			expect((await ask('group=3')).rows).toEqual([]);
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
	expect(rejects.groups).toEqual([{ number: 1, column: '申请时间', reason: expect.any(String), count: 1 }]);
	expect(rejects).toMatchObject({ file: address, next: null });
	expect(rejects.rows[0]?.line).toBe(3);
	expect(rejects.rows[0]?.raw).toContain('***8593');
	expect(rejects.rows[0]?.raw).not.toContain('622100');
	const { rows } = Imports.parse(await (await service.get('/api/imports?limit=1')).json());
	expect(rows[0]).toMatchObject({ name: '退款_5月.csv', rejects: address, rejected: 1 });
	const partly = Imports.parse(await (await service.get('/api/imports?status=partly-rejected')).json());
	expect(partly.rows.map(({ name }) => name)).toEqual(['退款_5月.csv']);
	expect(readFileSync(join(service.root, 'state.sqlite')).includes('622100')).toBe(false);
}

/** All events of a job until the server ends them. */
export async function eventsOf(service: Service, address: string): Promise<Job[]> {
	const answer = await service.get(`${address}/events`);
	expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
	const lines = (await answer.text()).split('\n').filter((line) => line.startsWith('data: '));
	return lines.map((line) => Job.parse(JSON.parse(line.slice('data: '.length))));
}
