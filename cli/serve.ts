import { fork } from 'node:child_process';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { integer } from '../analytics/contract/index.ts';
import { findServer } from '../analytics/server_file.ts';
import { Refusal } from '../analytics/refusal.ts';
import { type Command, misused, parseOptions } from './command.ts';
import { print, printJson } from './print.ts';

const Options = z.object({
	port: z._default(integer(0, 65_535), 3000),
	host: z._default(z.string(), '127.0.0.1'),
	inbox: z.optional(z.string().check(z.minLength(1))),
});

const Started = z.object({ address: z.string(), data: z.string() });

export const serve: Command = {
	usage: '[--port 3000] [--host 127.0.0.1] [--inbox DIR]',
	about: '启动服务，在浏览器中打开它打印的地址。Ctrl-C 停止。',
	options: {
		port: { value: 'N', hint: '端口（默认 3000；0 表示任选）' },
		inbox: { value: 'DIR', hint: '收件夹，放入的文件自动导入（默认为数据目录中的 inbox）' },
		host: { value: 'H', hint: '监听地址（默认 127.0.0.1，只限本机）' },
	},
	async run({ root, json, options }) {
		const { port, host, inbox } = parseOptions(Options, options);
		if (!['127.0.0.1', 'localhost'].includes(host)) {
			throw misused(`不能监听 ${host}：尚无用户和权限管理，服务只能对本机开放（127.0.0.1）。`);
		}
		const running = await findServer(root);
		if (running) throw new Refusal(409, `数据目录 ${root} 已有服务在运行：http://127.0.0.1:${running.port}`);
		const env = { ...process.env, YIKATONG_DATA: root, YIKATONG_PORT: String(port) };
		return keepRunning(inbox === undefined ? env : { ...env, YIKATONG_INBOX: resolve(inbox) }, json);
	},
};

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Status with which the server asks to be started anew (server.ts): its database has given up. */
const startAgain = 75;

/**
 * Runs the server, and starts it anew under the same address when it asks for that; while it then can't start, because
 * the disk is full, it is tried again, less and less often. Gives its last exit status.
 */
async function keepRunning(env: NodeJS.ProcessEnv, json: boolean): Promise<number> {
	let address = env;
	const started = (port: string) => (address = { ...env, YIKATONG_PORT: port });
	let status = await run(address, json, started);
	for (let pause = 1; status === startAgain || (status === 3 && address !== env); pause = Math.min(2 * pause, 30)) {
		process.stderr.write(`服务中断，${pause} 秒后重新启动。\n`);
		await setTimeout(pause * 1000);
		status = await run(address, json, started);
	}
	return status;
}

/** Runs server.ts until it ends and gives its exit status; signals go on to it. */
function run(env: NodeJS.ProcessEnv, json: boolean, started: (port: string) => void): Promise<number> {
	const server = fork(fileURLToPath(new URL('../server.ts', import.meta.url)), { env, stdio: 'inherit' });
	server.once('message', (message) => {
		const { address, data } = Started.parse(message);
		started(new URL(address).port);
		if (json) printJson({ address, data });
		else print(`服务已启动：${address}\n数据目录：${data}\n按 Ctrl-C 停止。`);
	});
	// A terminal sends Ctrl-C to the server by itself.
	const forward = (signal: NodeJS.Signals) => (signal === 'SIGINT' && process.stdin.isTTY) || server.kill(signal);
	for (const signal of signals) process.on(signal, forward);
	return new Promise((resolve) => {
		server.once('exit', (status, signal) => {
			for (const each of signals) process.off(each, forward);
			resolve(status ?? (signal ? 128 + constants.signals[signal] : 3));
		});
	});
}
