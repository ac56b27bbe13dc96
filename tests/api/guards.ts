import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { problemOf, type Service } from './service.ts';

export function guards(service: () => Service): void {
	describe('谁可以问', () => {
		test('借别的域名指向本机的网页得不到答复', async () => {
			expect(await statusFor(service(), { host: 'rebound.example' })).toBe(421);
			expect(await statusFor(service(), { host: 'localhost:1' })).toBe(200);
		});

		test.each([
			['没有来源', {}, 403],
			['别的网站', { 'sec-fetch-site': 'cross-site' }, 403],
			['别的来源', { origin: 'http://elsewhere.example' }, 403],
			['不对的口令', { 'x-yikatong-secret': 'guess' }, 403],
		])('%s 不能导入', async (_, headers, status) => {
			const answer = await service().get('/api/imports?name=x.csv', { method: 'POST', body: 'x', headers });
			expect(await problemOf(answer)).toMatchObject({ status });
		});

		test.each(['/api/local/ingest', '/api/local/backup'])('本机命令的入口只认口令：%s', async (path) => {
			const init = {
				method: 'POST',
				body: '{}',
				headers: { origin: service().address, 'content-type': 'application/json' },
			};
			expect(await problemOf(await service().get(path, init))).toMatchObject({ status: 403 });
			const known = { ...init, headers: { ...init.headers, 'x-yikatong-secret': service().secret } };
			expect(await problemOf(await service().get(path, known))).toMatchObject({ status: 400 });
		});

		test('体检的入口只认口令', async () => {
			expect(await problemOf(await service().get('/api/local/doctor'))).toMatchObject({ status: 403 });
			const headers = { 'x-yikatong-secret': service().secret };
			expect((await service().get('/api/local/doctor', { headers })).status).toBe(200);
		});

		test('健康检查只认自己数据目录的口令', async () => {
			const ask = (headers: Record<string, string>) => service().get('/healthz', { headers });
			expect((await ask({})).status).toBe(200);
			expect((await ask({ 'x-yikatong-secret': service().secret })).status).toBe(200);
			expect((await ask({ 'x-yikatong-secret': 'guess' })).status).toBe(403);
		});

		test('地址不认识的方法', async () => {
			const answer = await service().get('/api/imports', { method: 'DELETE' });
			expect(answer.headers.get('allow')).toBe('GET, POST, PUT');
			expect(await problemOf(answer)).toMatchObject({ status: 405 });
		});

		test('答复不留存、不当作页面', async () => {
			const { headers } = await service().get('/api/meta');
			expect(headers.get('cache-control')).toBe('no-store');
			expect(headers.get('x-content-type-options')).toBe('nosniff');
			expect(headers.get('content-security-policy')).toContain("default-src 'none'");
			expect(headers.get('x-powered-by')).toBeNull();
		});
	});
}

/** The status for headers that fetch does not let one set. */
function statusFor({ address }: Service, headers: Record<string, string>): Promise<number> {
	return new Promise((resolve, reject) => {
		const asked = request(`${address}/api/meta`, { headers }, (answer) => {
			answer.resume();
			resolve(answer.statusCode ?? 0);
		});
		asked.once('error', reject).end();
	});
}
