import { X509Certificate } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, readFileSync, statSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '#contract';
import { build } from '../bin/setup.js';
import { exposureFault } from '../analytics/serving/exposure.ts';
import { json, run, said, start, stop } from './cli/program.ts';
import { copySecondCity } from './loaded_city.ts';
import { freePort } from './free_port.ts';
import { temporaryFolder } from './second_city.ts';

const place = temporaryFolder();
const [data, tls] = [join(place.path, 'data'), join(place.path, 'tls')];
const [ca, cert, key] = [join(tls, 'ca.crt'), join(tls, 'server.crt'), join(tls, 'server.key')];
let server: ChildProcess;
let address: string;
let httpPort: number;

beforeAll(async () => {
	await build();
	await copySecondCity(data);
	expect((await run(data, 'certificate', '--host', '127.0.0.1,caizheng.example', '--out', tls)).status).toBe(0);
	httpPort = await freePort();
	const ports = ['--port', '0', '--http-port', String(httpPort)];
	server = start(data, 'serve', ...ports, '--cert', cert, '--key', key);
	address = /https:\S+/.exec(await said(server, /https:\S+\n/))?.[0] ?? '';
});

afterAll(async () => {
	await stop(server);
	place.remove();
});

type Answer = { status: number; headers: NodeJS.Dict<string | string[]>; text: string };

/** Asks as a browser that trusts this installation's authority. */
function get(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
	const ask = url.startsWith('https') ? tlsRequest : plainRequest;
	return new Promise((resolve, reject) => {
		const asked = ask(url, { ca: readFileSync(ca), headers, method }, (answer) => {
			let text = '';
			answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
			answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
		});
		asked.once('error', reject).end();
	});
}

describe('R9 只用 https', () => {
	test('接口和页面都在 https 上，浏览器信任本单位的根证书', async () => {
		expect((await get(`${address}/api/meta`)).status).toBe(200);
		const page = await get(address);
		expect(page.status).toBe(200);
		expect(page.text).toContain('一卡通');
	});

	test('指标说证书有效到何时', async () => {
		const { text } = await get(`${address}/metrics`);
		const until = /^yikatong_certificate_until_timestamp_seconds (\d+)$/m.exec(text)?.[1];
		const { validTo } = new X509Certificate(readFileSync(cert));
		expect(Number(until) * 1000).toBe(new Date(validTo).getTime());
	});

	test('TLS 1.2 以下不接受', async () => {
		const { port } = new URL(address);
		const versionFor = (maxVersion: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3') =>
			new Promise((resolve) => {
				const options = { port: Number(port), ca: readFileSync(ca), minVersion: 'TLSv1', maxVersion } as const;
				const socket = connect({ ...options, host: '127.0.0.1', ciphers: 'DEFAULT:@SECLEVEL=0' }, () => {
					resolve(socket.getProtocol());
					socket.destroy();
				});
				socket.once('error', () => resolve('refused'));
			});
		expect([await versionFor('TLSv1.1'), await versionFor('TLSv1.2'), await versionFor('TLSv1.3')]).toEqual([
			'refused',
			'TLSv1.2',
			'TLSv1.3',
		]);
	});

	test('用 http 打开的页面转到 https；接口不转，不给任何数据', async () => {
		const plain = `http://127.0.0.1:${httpPort}`;
		const page = await get(`${plain}/rankings?month=2023-04`);
		expect({ status: page.status, location: page.headers.location, text: page.text }).toEqual({
			status: 308,
			location: `https://127.0.0.1:${new URL(address).port}/rankings?month=2023-04`,
			text: '',
		});
		for (const [path, method] of [
			['/api/meta', 'GET'],
			['/healthz', 'GET'],
			['/metrics', 'GET'],
			['/', 'POST'],
		] as const) {
			const refused = await get(plain + path, {}, method);
			expect({ status: refused.status, problem: Problem.parse(JSON.parse(refused.text)).status }).toEqual({
				status: 421,
				problem: 421,
			});
		}
		expect((await get(plain, { host: 'a b' })).status).toBe(421);
	});

	test('本机的命令照常交给服务', async () => {
		expect(await json(0, data, 'indicators', '--month', '2023-03')).toMatchObject({ month: '2023-03' });
	});

	test('名称不能换：根证书只为第一次的名称签发，到期可再做', async () => {
		const before = readFileSync(ca);
		const again = (host: string) => run(data, 'certificate', '--host', host, '--out', tls);
		expect((await again('caizheng.example')).stdout).toContain('由原有的根证书签发');
		expect(readFileSync(ca)).toEqual(before);
		expect(await again('bank.example')).toMatchObject({
			status: 3,
			stderr: expect.stringContaining('根证书不能为这些名称签发'),
		});
		const text = execFileSync('openssl', ['x509', '-in', cert, '-noout', '-ext', 'subjectAltName'], {
			encoding: 'utf8',
		});
		expect(text).toContain('DNS:caizheng.example');
	});

	test('私钥只有主人能读；任何人能读的不用', async () => {
		for (const path of [key, join(tls, 'ca.key')]) expect(statSync(path).mode & 0o077).toBe(0);
		chmodSync(key, 0o644);
		const other = join(place.path, 'other');
		const { status, stderr } = await run(other, 'serve', '--port', '0', '--cert', cert, '--key', key);
		chmodSync(key, 0o600);
		expect({ status, stderr }).toEqual({ status: 78, stderr: expect.stringContaining(`chmod 600 ${key}`) });
	});
});

describe('R12 对本机以外开放', () => {
	const certificate = { cert: '', key: '', name: 'x', until: new Date(0) };
	const asked = { host: '0.0.0.0', isInsecure: false, trustProxy: null };

	test.each([
		['有账号、有证书', asked, { accounts: true, certificate }, null],
		['没有账号', asked, { accounts: false, certificate }, /还没有账号/],
		['没有证书', asked, { accounts: true, certificate: null }, /没有证书/],
		['说明不加密', { ...asked, isInsecure: true }, { accounts: true, certificate: null }, null],
		['说明不加密，没有账号', { ...asked, isInsecure: true }, { accounts: false, certificate: null }, /还没有账号/],
		['本机', { ...asked, host: '127.0.0.1' }, { accounts: false, certificate: null }, null],
		[
			'本机的代理',
			{ ...asked, host: '127.0.0.1', trustProxy: '127.0.0.1' },
			{ accounts: true, certificate: null },
			null,
		],
		['别的机器的代理', { ...asked, trustProxy: '10.0.0.1' }, { accounts: true, certificate: null }, /没有证书/],
	])('%s', (_, settings, has, fault) => {
		const found = exposureFault(settings, has);
		if (fault === null) expect(found).toBeNull();
		else expect(found).toMatch(fault);
	});
});
