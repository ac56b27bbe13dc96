import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { endpoints } from '../../analytics/api/endpoints.ts';
import type { Service } from './service.ts';

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

		test('指标端点以地址的样式计数，不含任何取值', async () => {
			await service().get('/api/imports/4711/rejects');
			const text = await (await service().get('/metrics')).text();
			expect(text).toContain(
				'yikatong_http_request_duration_seconds_count{route="/api/imports/:id/rejects",method="GET",status="404"}',
			);
			expect(text).not.toContain('4711');
			expect(text).toMatch(/^yikatong_jobs\{state="failed"\} 0$/m);
		});
	});
}
