import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { said, start, stop } from '../cli/program.ts';
import { patience } from '../property/runs.ts';
import { ingestSteps, reach, watch } from './kill.ts';
import { expectWhole, makeScene, type Scene } from './scene.ts';

const isLong = process.env.YIKATONG_LONG === '1';
/** A corrected export with known, other and bad rows. */
const stage = 2;
const steps = isLong ? Object.keys(ingestSteps) : ['子进程读取时', '合并事务中', '计算指标时'];

let scene: Scene;
beforeAll(async () => void (scene = await makeScene()), patience);
afterAll(() => scene.remove());

async function serve(data: string): Promise<{ server: ChildProcess; address: string }> {
	const server = start(data, 'serve', '--port', '0');
	return { server, address: /http:\S+/.exec(await said(server, /http:\S+\n/))?.[0] ?? '' };
}

/** Preloaded: the process gets SIGTERM in the very moment in which it is about to say that it has started. */
const stopsAtOnce = `data:text/javascript,${encodeURIComponent(`
	const send = process.send.bind(process);
	process.send = (message) => (process.kill(process.pid, 'SIGTERM'), send(message));
`)}`;

describe('R66 停止服务', () => {
	test('刚说已启动就要停，也正常停止，不留server.json', async () => {
		const data = scene.copy(0);
		const env = { ...process.env, YIKATONG_DATA: data, YIKATONG_PORT: '0' };
		const server = fork(join(import.meta.dirname, '..', '..', 'server.ts'), {
			env,
			execArgv: [...process.execArgv, '--import', stopsAtOnce],
		});
		expect(await once(server, 'exit')).toEqual([0, null]);
		expect(existsSync(join(data, 'server.json'))).toBe(false);
	});

	test.each(steps)(
		'导入%s停止：每个文件要么全部载入，要么一行也没有，退出码0',
		async (step) => {
			const data = scene.copy(stage);
			const { server } = await serve(data);
			const command = watch(data, 'ingest', ...(scene.runs[stage] ?? []));
			await reach(command, (ingestSteps[step] ?? (() => expect.fail(step)))());
			const closed = command.child.exitCode === null ? once(command.child, 'close') : null;
			expect(await stop(server)).toBe(0);
			await closed;
			// Stopped at a checkpoint: nothing is left to be played back.
			expect(existsSync(join(data, 'yikatong.duckdb.wal'))).toBe(false);
			await expectWhole(scene, data, stage, (command.child.exitCode ?? 3) < 2);
		},
		patience,
	);

	test(
		'正在收的请求答复完才停，什么也不问的连接不等',
		async () => {
			const data = scene.copy(stage);
			const { server, address } = await serve(data);
			const silent = connect(Number(new URL(address).port), '127.0.0.1');
			await once(silent, 'connect');
			const [path = ''] = scene.runs[stage] ?? [];
			const bytes = readFileSync(path);
			const headers = { origin: address, 'content-length': bytes.length };
			const upload = request(`${address}/api/imports?name=payment.csv`, { method: 'PUT', headers });
			upload.write(bytes.subarray(0, 100));
			await arrived(data);
			const ended = once(server, 'exit');
			server.kill('SIGTERM');
			await refused(address);
			const answered = once(upload, 'response');
			upload.end(bytes.subarray(100));
			const [answer] = await answered;
			expect(answer.statusCode).toBe(202);
			expect(await ended).toEqual([0, null]);
			silent.destroy();
			await expectWhole(scene, data, stage);
		},
		patience,
	);
});

/** Waits until the server takes an upload down. */
async function arrived(data: string): Promise<void> {
	while (!readdirSync(join(data, 'work')).some((name) => name.startsWith('upload-'))) await setTimeout(5);
}

/** Waits until nobody accepts at an address any more. */
async function refused(address: string): Promise<void> {
	for (;;) {
		const isAccepted = await fetch(`${address}/api/meta`).then(
			() => true,
			() => false,
		);
		if (!isAccepted) return;
	}
}
