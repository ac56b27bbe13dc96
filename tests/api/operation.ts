import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { endpoints } from '../../analytics/api/endpoints.ts';
import { problemOf, type Service } from './service.ts';

const Document = z.object({
	openapi: z.literal('3.1.0'),
	paths: z.record(
		z.string(),
		z.record(z.string(), z.object({ summary: z.string(), responses: z.record(z.string(), z.unknown()) })),
	),
});

export function operation(service: () => Service): void {
	describe('运行', () => {
		test('OpenAPI 有每一个地址', async () => {
			const { paths } = Document.parse(await (await service().get('/api/openapi.json')).json());
			const known = endpoints.map(({ path }) => path.replace(/:(\w+)/g, '{$1}'));
			expect(Object.keys(paths)).toEqual(
				expect.arrayContaining([...known, '/api/jobs/{id}/events', '/api/local/ingest']),
			);
			expect(Object.keys(paths['/api/imports'] ?? {})).toEqual(['get', 'post', 'put']);
		});

		test('R66 指标：查询、任务、行数、事件循环、内存、磁盘、审计', async () => {
			const text = await (await service().get('/metrics')).text();
			const values = Object.fromEntries(
				[...text.matchAll(/^([a-z_]+(?:\{[^}]*\})?) (\S+)$/gm)].map(([, name, value]) => [name, Number(value)]),
			);
			expect(values).toMatchObject({
				yikatong_readers_running: expect.any(Number),
				yikatong_readers_waiting: 0,
				'yikatong_jobs{state="running"}': 0,
				'yikatong_rows{outcome="loaded"}': expect.any(Number),
				'yikatong_event_loop_delay_seconds{quantile="0.99"}': expect.any(Number),
				process_resident_memory_bytes: expect.any(Number),
				yikatong_disk_free_bytes: expect.any(Number),
				yikatong_audit_entries: expect.any(Number),
			});
			expect(values['yikatong_rows{outcome="loaded"}']).toBeGreaterThan(1000);
			expect(values.yikatong_disk_free_bytes).toBeGreaterThan(1e6);
			for (const line of text.trimEnd().split('\n'))
				expect(line).toMatch(/^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{([a-z]+="[^"]*",?)+\})? [\d.e+-]+)$/);
		});

		test.each(['/healthz', '/metrics'])('%s 只答复本机：代理转来的不答', async (path) => {
			for (const header of ['x-forwarded-for', 'forwarded']) {
				const answer = await service().get(path, { headers: { [header]: '127.0.0.1' } });
				expect(await problemOf(answer)).toMatchObject({ status: 403 });
				const headers = { [header]: '127.0.0.1', 'x-yikatong-secret': service().secret };
				expect((await service().get(path, { headers })).status).toBe(200);
			}
		});

		test('R46 请求记在日志里：地址的样式、结果、编号，没有问了什么', async () => {
			const answer = await service().get('/api/failures/SECRET1/1?month=2023-04');
			const { requestId } = await problemOf(answer);
			const line = await logged(service(), String(requestId));
			expect(line).toMatchObject({
				...{ level: 'info', event: 'request', id: requestId, method: 'GET', status: 404, account: null },
				...{ route: '/api/failures/:slip/:line', ms: expect.any(Number), at: expect.stringMatching(/Z$/) },
			});
			expect(JSON.stringify(line)).not.toMatch(/SECRET1|2023-04"/);
		});

		test('指标端点以地址的样式计数，不含任何取值', async () => {
			await service().get('/api/imports/4711/rejects');
			const text = await (await service().get('/metrics')).text();
			expect(text).toContain(
				'yikatong_http_request_duration_seconds_count{route="/api/imports/:id/rejects",method="GET",status="4xx"}',
			);
			// The measured numbers themselves may hold any digits.
			expect(text.replaceAll(/ \S+$/gm, '')).not.toContain('4711');
			expect(text).toMatch(/^yikatong_jobs\{state="failed"\} 0$/m);
		});
	});
}

/** The line of the log about a request, once it is written. */
async function logged({ root }: Service, id: string): Promise<unknown> {
	for (;;) {
		const lines = readFileSync(join(root, 'yikatong.log'), 'utf8').split('\n');
		const found = lines.find((line) => line.includes(id));
		if (found !== undefined) return JSON.parse(found);
		await setTimeout(50);
	}
}
