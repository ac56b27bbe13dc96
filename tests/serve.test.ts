import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Imports, Indicators, IngestResult, Lagging, Ranking } from '#contract';
import { json, run, said, start, stop } from './cli/program.ts';
import { cases, countsIn, files, questionOf, temporaryFolder } from './second_city.ts';

const place = temporaryFolder();
const data = join(place.path, 'data');
let server: ChildProcess;
let address: string;

beforeAll(async () => {
	server = start(data, 'serve', '--port', '0');
	address = /http:\S+/.exec(await said(server, /http:\S+\n/))?.[0] ?? '';
});

afterAll(async () => {
	await stop(server);
	place.remove();
});

describe('服务运行时', () => {
	test('导入交给服务，结果与自己导入时相同', async () => {
		const result = IngestResult.parse(await json(0, data, 'ingest', ...files));
		expect(result.files.map(({ path, status }) => ({ path, status }))).toEqual(
			files.map((path) => ({ path, status: 'loaded' })),
		);
		const { total } = Imports.parse(await (await fetch(`${address}/api/imports`)).json());
		expect(total).toBe(files.length);
	});

	test('指标由服务回答', async () => {
		for (const each of cases) {
			const options = Object.entries(questionOf(each)).flatMap(([name, value]) => [`--${name}`, value]);
			const answer = Indicators.parse(await json(0, data, 'indicators', ...options));
			expect(countsIn(answer, each)).toEqual({ total: each.total, rows: each.rows });
		}
	});

	test('排名附落后原因', async () => {
		const printed = await json(0, data, 'rank', '--month', '2023-03', '--indicator', 'leftoverRate', '--scope', 'ytd');
		const { rows, lagging } = z.extend(Ranking, { lagging: Lagging.shape.entries }).parse(printed);
		expect(rows).toHaveLength(7);
		expect(lagging.map(({ key }) => key).toSorted()).toEqual(
			rows.flatMap(({ key, isLagging }) => (isLagging ? [key] : [])).toSorted(),
		);
	});

	test('失败记录的表格有脱敏的姓名和合计', async () => {
		const { status, stdout } = await run(
			data,
			'failures',
			'--month',
			'2023-03',
			'--state',
			'outstanding',
			'--limit',
			'3',
		);
		expect(status).toBe(0);
		expect(stdout).toMatch(/\*\*[^]*共 \d+ 条，[\d,.]+ 元，本页第 1—3 条\n下一页：--cursor /);
	});

	test('服务拒绝的提问是用法错误', async () => {
		const { status, stderr } = await run(data, 'failures', '--month', '2023-01', '--limit', '999');
		expect({ status, stderr }).toEqual({ status: 2, stderr: '参数 limit：不能大于 500\n' });
	});

	test('首页由同一端口提供', async () => {
		const page = await fetch(address);
		expect(page.headers.get('content-type')).toMatch(/^text\/(html|plain)/);
		expect(await page.text()).toMatch(/一卡通|页面未构建/);
	});

	test('口令只有主人能读', () => {
		expect(statSync(join(data, 'server.json')).mode & 0o777).toBe(0o600);
		expect(statSync(join(data, 'yikatong.duckdb')).mode & 0o777).toBe(0o600);
	});

	test('同一数据目录只有一个服务', async () => {
		const { status, stderr } = await run(data, 'serve', '--port', '0');
		expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringContaining(`已有服务在运行：${address}`) });
	});

	test('找不到服务、数据库又被占用时，命令说明原因', async () => {
		const file = join(data, 'server.json');
		const text = readFileSync(file, 'utf8');
		writeFileSync(file, text.replace(/"secret":"./, '"secret":"-'));
		const { status, stderr } = await run(data, 'indicators', '--month', '2023-01');
		writeFileSync(file, text);
		expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringContaining('正被另一个进程使用') });
	});

	test('停止后不留口令', async () => {
		expect(await stop(server)).toBe(0);
		expect(existsSync(join(data, 'server.json'))).toBe(false);
	});
});

test('端口被占用', async () => {
	const other = createServer().listen(0, '127.0.0.1');
	await once(other, 'listening');
	const bound = other.address();
	const port = String(typeof bound === 'object' ? bound?.port : '');
	const { status, stderr } = await run(join(place.path, 'other'), 'serve', '--port', port);
	other.close();
	expect({ status, stderr }).toEqual({ status: 3, stderr: `端口 ${port} 已被占用。请用 --port 另选一个端口。\n` });
});

test.each([
	['R12 没有账号不能对本机以外开放', ['--host', '0.0.0.0'], '还没有账号，不能监听 0.0.0.0'],
	['R12 不加密也要先有账号', ['--host', '0.0.0.0', '--insecure-http'], '还没有账号，不能监听 0.0.0.0'],
	['R12 放在反向代理后面也要先有账号', ['--trust-proxy', '127.0.0.1'], '还没有账号，不能放在反向代理后面'],
	['监听地址不是地址', ['--host', 'everywhere'], '设置 YIKATONG_HOST 不正确：应为一个 IP 地址'],
	['证书没有私钥', ['--cert', 'a.crt'], '证书和私钥须一起指定'],
])('%s，退出码78，不再自动启动', async (_, options, sentence) => {
	const { status, stderr } = await run(join(place.path, 'other'), 'serve', '--port', '0', ...options);
	expect({ status, stderr }).toEqual({ status: 78, stderr: expect.stringContaining(sentence) });
});

describe('R50 不安全的数据目录和密钥', () => {
	test.each([
		['数据目录', (root: string) => root, 0o755, 0o700],
		['密钥', (root: string) => join(root, 'keys', 'vault.key'), 0o644, 0o600],
	])(
		'%s别的用户能读：服务以78结束，命令也不执行，说明怎样改；改好后照常',
		async (_, pathOf, loose, tight) => {
			const other = temporaryFolder();
			try {
				const root = join(other.path, 'data');
				await json(0, root, 'ingest', files[0] ?? '');
				chmodSync(pathOf(root), loose);
				const served = await run(root, 'serve', '--port', '0');
				expect(served).toMatchObject({ status: 78, stdout: '' });
				expect(served.stderr).toMatch(new RegExp(`权限是 ${loose.toString(8)}.*请执行：chmod ${tight.toString(8)} '`));
				for (const command of [['check'], ['rebuild'], ['rejects', '1'], ['ingest', files[1] ?? '']])
					expect(await run(root, ...command)).toMatchObject({ status: 3, stderr: served.stderr });
				chmodSync(pathOf(root), tight);
				await json(0, root, 'ingest', files[1] ?? '');
			} finally {
				other.remove();
			}
		},
		120_000,
	);
});
