import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodyInTime, headers } from '../analytics/api/guard.ts';
import { endpoints } from '../analytics/api/endpoints.ts';
import { plainServer } from '../analytics/serving/listen.ts';
import { build } from '../bin/setup.js';
import { root } from './architecture/source.ts';
import { problemOf } from './api/service.ts';
import { said, start, stop } from './cli/program.ts';
import { open, raw } from './hygiene/raw.ts';
import { copySecondCity } from './loaded_city.ts';
import { temporaryFolder } from './second_city.ts';

const place = temporaryFolder();
let server: ChildProcess;
let address: string;
let host: string;

beforeAll(async () => {
	await build();
	await copySecondCity(place.path);
	server = start(place.path, 'serve', '--port', '0');
	address = /http:\S+/.exec(await said(server, /http:\S+\n/))?.[0] ?? '';
	host = new URL(address).host;
});

afterAll(async () => {
	await stop(server);
	place.remove();
});

const get = (path: string, init?: RequestInit) => fetch(address + path, { redirect: 'manual', ...init });
const post = (path: string, body: string, type = 'application/json') =>
	get(path, { method: 'POST', body, headers: { origin: address, 'content-type': type } });

/** A request as it stands on the wire. */
const wire = (method: string, path: string, ...more: string[]) =>
	[`${method} ${path} HTTP/1.1`, `Host: ${host}`, ...more, '', ''].join('\r\n');

describe('R42 每个答复的头', () => {
	const asset = () => {
		const folder = join(root, 'build', 'client', '_app', 'immutable', 'entry');
		return `/_app/immutable/entry/${readdirSync(folder).find((name) => name.endsWith('.js'))}`;
	};

	test.each([
		['页面', () => get('/imports'), 200, 'text/html'],
		['没有的页面', () => get('/nowhere'), 404, 'text/html'],
		['网址写坏的页面', () => get('/%E0%A4%A'), 400, ''],
		['脚本', () => get(asset()), 200, 'text/javascript'],
		['图标', () => get('/favicon.svg'), 200, 'image/svg+xml'],
		['没有的文件', () => get('/_app/immutable/entry/none.js'), 404, ''],
		['页面的数据', () => get('/__data.json'), null, ''],
		['接口', () => get('/api/meta'), 200, 'application/json; charset=utf-8'],
		['接口的文件', () => get('/api/rankings?month=2023-04&format=csv'), 200, 'text/csv; charset=utf-8'],
		['没有的接口', () => get('/api/nowhere'), 404, 'application/problem+json; charset=utf-8'],
		['不支持的方法', () => get('/api/meta', { method: 'DELETE' }), 405, 'application/problem+json; charset=utf-8'],
		['页面不支持的方法', () => get('/', { method: 'PUT' }), 405, 'application/problem+json; charset=utf-8'],
		['参数不对', () => get('/api/rankings?month=x'), 400, 'application/problem+json; charset=utf-8'],
		['健康检查', () => get('/healthz'), 200, 'application/json; charset=utf-8'],
		['指标', () => get('/metrics'), 200, 'text/plain'],
	])('%s', async (_, ask, status, type) => {
		const answer = await ask();
		await answer.text();
		if (status !== null) expect(answer.status).toBe(status);
		expectSafe(answer.headers);
		expect(answer.headers.get('content-type') ?? '').toContain(type);
	});

	test('没有改变的文件（304）', async () => {
		const first = await get(asset());
		const etag = first.headers.get('etag') ?? expect.unreachable();
		const again = await get(asset(), { headers: { 'if-none-match': etag } });
		expect(again.status).toBe(304);
		expectSafe(again.headers);
	});

	test('下载的文件是附件，名称可以是中文', async () => {
		const { headers } = await get('/api/rankings?month=2023-04&format=csv');
		expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''%[0-9A-F]{2}/);
	});

	test('R9 浏览器以名称、经 TLS 来的才有 HSTS；代理说的不算，除非指明是它', async () => {
		const ask = async (trusts: string | false, name: string) => {
			const app = express()
				.set('trust proxy', trusts)
				.use(headers, (_request, response) => response.end());
			const listening = createServer(app).listen(0, '127.0.0.1');
			await once(listening, 'listening');
			const bound = listening.address();
			const asked = request({
				port: typeof bound === 'object' ? bound?.port : 0,
				headers: { host: name, 'x-forwarded-proto': 'https' },
			}).end();
			const [answer] = await once(asked, 'response');
			answer.resume();
			listening.close();
			return answer.headers['strict-transport-security'];
		};
		expect(await ask('127.0.0.1', 'caizheng.example')).toBe('max-age=31536000');
		expect(await ask('127.0.0.1', '10.0.0.1')).toBeUndefined();
		expect(await ask('127.0.0.1', 'localhost:3000')).toBeUndefined();
		expect(await ask(false, 'caizheng.example')).toBeUndefined();
	});

	function expectSafe(found: Headers): void {
		expect(Object.fromEntries(found)).toMatchObject({
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'no-referrer',
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-resource-policy': 'same-origin',
			'permissions-policy': expect.stringContaining('camera=()'),
		});
		expect(found.get('x-powered-by')).toBeNull();
		expect(found.get('server')).toBeNull();
		const policy = found.get('content-security-policy') ?? '';
		expect(policy).toMatch(/^default-src 'none';/);
		// fetch joins headers of one name with a comma.
		expect(policy).not.toContain(',');
	}
});

describe('R41 请求', () => {
	test('TRACE、CONNECT 和不认识的方法', async () => {
		for (const path of ['/', '/api/meta', '/healthz']) {
			expect((await raw(address, wire('TRACE', path, 'Connection: close'))).status).toBe(405);
		}
		expect((await raw(address, wire('TRACE', '/api/nowhere', 'Connection: close'))).status).toBe(404);
		expect((await raw(address, wire('EVIL', '/'))).status).toBe(400);
	});

	test('长度有两种说法的（CL+TE、两个长度、不认识的编码），不认', async () => {
		const body = '0\r\n\r\nGET /api/meta HTTP/1.1\r\nHost: x\r\n\r\n';
		const cases = [
			['Content-Length: 6', 'Transfer-Encoding: chunked'],
			['Transfer-Encoding: chunked', 'Content-Length: 6'],
			['Content-Length: 6', 'Content-Length: 7'],
			['Transfer-Encoding: chunked, identity'],
			['Transfer-Encoding: xchunked'],
			['Content-Length: +6'],
			['Content-Length : 6'],
		];
		for (const lines of cases) {
			const { status, text } = await raw(address, wire('POST', '/api/benchmarks', ...lines) + body);
			expect({ lines, status }).toEqual({ lines, status: 400 });
			expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1);
		}
	});

	test('头超过 16 KB 是431，没有 Host 的是400，答复也有安全的头', async () => {
		const large = await raw(address, wire('GET', '/', `X-Large: ${'x'.repeat(17 * 1024)}`));
		expect(large.status).toBe(431);
		expect(large.text).toMatch(/X-Content-Type-Options: nosniff\r\n/);
		const nameless = await raw(address, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n');
		expect(nameless.status).toBe(400);
	});

	test('网址 16 KB', async () => {
		expect((await raw(address, wire('GET', `/api/meta?x=${'x'.repeat(17 * 1024)}`))).status).toBe(431);
	});

	test('同名的参数两次', async () => {
		for (const path of ['/api/rankings?month=2023-04&month=2023-05', '/healthz?a=1&a=2', '/metrics?a=1&a=1'])
			expect(await problemOf(await get(path))).toMatchObject({ status: 400 });
		for (const path of ['/healthz?a=1', '/metrics?a=1', '/api/openapi.json?a=1'])
			expect(await problemOf(await get(path))).toMatchObject({ status: 400 });
	});

	test('JSON 超过限度是413，嵌套超过10层、带原型的名称是400', async () => {
		const large = JSON.stringify({ reason: 'x'.repeat(100 * 1024) });
		expect(await problemOf(await post('/api/benchmarks', large))).toMatchObject({ status: 413 });
		const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
		expect(await problemOf(await post('/api/benchmarks', nested(11)))).toMatchObject({
			status: 400,
			detail: '内容嵌套超过10层',
		});
		expect((await problemOf(await post('/api/benchmarks', nested(10)))).detail).not.toContain('嵌套');
		for (const name of ['__proto__', 'constructor', 'prototype'])
			for (const body of [`{"${name}":{"isAdmin":true}}`, `{"a":[{"${name}":1}]}`])
				expect(await problemOf(await post('/api/benchmarks', body))).toMatchObject({
					status: 400,
					detail: `内容中不能有名为 ${name} 的项`,
				});
	});

	test('坏的 JSON、坏的编码、坏的压缩', async () => {
		for (const body of ['{', '{"a":1', 'null,', '"', '\u0000'])
			expect(await problemOf(await post('/api/benchmarks', body))).toMatchObject({ status: 400 });
		expect(await problemOf(await post('/api/benchmarks', '{}', 'application/json; charset=x'))).toMatchObject({
			status: 415,
		});
		const packed = { origin: address, 'content-type': 'application/json', 'content-encoding': 'gzip' };
		const answer = await get('/api/benchmarks', { method: 'POST', body: 'not gzip', headers: packed });
		expect(await problemOf(answer)).toMatchObject({ status: 400 });
	});

	test('地址的样式本身不是一个编号', async () => {
		for (const { path } of endpoints) expect((await get(path)).status).toBeGreaterThanOrEqual(200);
		for (const path of ['/api/jobs/:id', '/api/imports/:id/rejects', '/api/failures/:slip/:line?month=2023-04'])
			expect((await get(path)).status).toBeOneOf([400, 404]);
	});
});

describe('R41 慢的连接', () => {
	test('一百个只连不说的，别人照常得到答复', async () => {
		const silent = await Promise.all(Array.from({ length: 100 }, () => open(address)));
		for (const socket of silent) socket.write('GET / HTTP/1.1\r\nX-Slow: ');
		expect((await get('/api/meta')).status).toBe(200);
		expect((await get('/imports')).status).toBe(200);
		for (const socket of silent) socket.destroy();
	});

	test('头迟迟不完的断开，答408', async () => {
		const limits = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 20 };
		const listening = plainServer((_request, response) => void response.end(), limits).listen(0, '127.0.0.1');
		await once(listening, 'listening');
		const bound = listening.address();
		const slow = await raw(`http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`, 'GET / HTTP/1.1\r\nX: ');
		expect(slow.status).toBe(408);
		listening.close();
	});

	test('内容迟迟不完的断开', async () => {
		const app = express().use(bodyInTime(100), express.json(), (_request, response) => response.end());
		const listening = createServer(app).listen(0, '127.0.0.1');
		await once(listening, 'listening');
		const bound = listening.address();
		const begun = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"a"';
		const slow = await raw(`http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`, begun);
		expect(slow.text).not.toContain('200 OK');
		listening.close();
	});
});
