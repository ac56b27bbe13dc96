import { fork } from 'node:child_process';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { integer } from '../analytics/contract/index.ts';
import { findServer } from '../analytics/server_file.ts';
import { Refusal } from '../analytics/refusal.ts';
import { type Command, parseOptions } from './command.ts';
import { print, printJson } from './print.ts';

const path = z.optional(z.string().check(z.minLength(1)));

const Options = z.object({
	port: z.optional(integer(0, 65_535)),
	'http-port': z.optional(integer(0, 65_535)),
	...{ host: path, cert: path, key: path, 'trust-proxy': path, inbox: path },
	'insecure-http': z.optional(z.boolean()),
});

const Started = z.object({ address: z.string(), data: z.string() });

export const serve: Command = {
	usage: '[--port 3000] [--host 0.0.0.0 --cert FILE --key FILE] [--inbox DIR]',
	about:
		'启动服务，在浏览器中打开它打印的地址。Ctrl-C 停止。对本机以外开放须先建账号（yikatong admin create）、' +
		'有证书（yikatong certificate）。',
	options: {
		port: { value: 'N', hint: '端口（默认 3000；0 表示任选）' },
		inbox: { value: 'DIR', hint: '收件夹，放入的文件自动导入（默认为数据目录中的 inbox）' },
		host: { value: 'IP', hint: '监听地址（默认 127.0.0.1，只限本机；0.0.0.0 为全部网卡）' },
		cert: { value: 'FILE', hint: '服务器证书（PEM，含中间证书）' },
		key: { value: 'FILE', hint: '证书的私钥（PEM，只有运行服务的用户能读）' },
		'http-port': { value: 'N', hint: '另一个端口，把用 http 打开的页面转到 https' },
		'trust-proxy': { value: 'IP', hint: '反向代理的地址，只相信它给的 X-Forwarded-For' },
		'insecure-http': { hint: '不加密地对外监听（记入审计）' },
	},
	async run({ root, json, options }) {
		const running = await findServer(root);
		if (running) throw new Refusal(409, `数据目录 ${root} 已有服务在运行：http://127.0.0.1:${running.port}`);
		return keepRunning({ ...process.env, ...settingsOf(parseOptions(Options, options)), YIKATONG_DATA: root }, json);
	},
};

/** The server's settings (analytics/serving/settings.ts); what is not said here may stand in the environment. */
function settingsOf(options: z.infer<typeof Options>): NodeJS.ProcessEnv {
	const { port, host, cert, key, inbox, 'http-port': http, 'trust-proxy': proxy, 'insecure-http': insecure } = options;
	const said = {
		YIKATONG_PORT: port?.toString(),
		YIKATONG_HOST: host,
		YIKATONG_CERT: cert && resolve(cert),
		YIKATONG_KEY: key && resolve(key),
		YIKATONG_HTTP_PORT: http?.toString(),
		YIKATONG_TRUST_PROXY: proxy,
		YIKATONG_INSECURE_HTTP: insecure ? '1' : undefined,
		YIKATONG_INBOX: inbox && resolve(inbox),
		UV_THREADPOOL_SIZE: process.env.UV_THREADPOOL_SIZE ?? '16',
	};
	return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Status with which the server asks to be started anew (server.ts): its database has given up. */
const startAgain = 75;

/**
 * Runs the server, and starts it anew under the same address when it asks for that; while it then can't start, because
 * the disk is full, it is tried again, less and less often. Told to stop, it is not, even where it was giving up by
 * itself. Gives its last exit status.
 */
async function keepRunning(env: NodeJS.ProcessEnv, json: boolean): Promise<number> {
	const stop = new AbortController();
	const stopping = () => stop.abort();
	for (const signal of signals) process.on(signal, stopping);
	let address = env;
	const started = (port: string) => (address = { ...env, YIKATONG_PORT: port });
	let status = await run(address, json, started);
	const isToStart = () => !stop.signal.aborted && (status === startAgain || (status === 3 && address !== env));
	for (let pause = 1; isToStart(); pause = Math.min(2 * pause, 30)) {
		process.stderr.write(`服务中断，${pause} 秒后重新启动。\n`);
		await setTimeout(pause * 1000, null, { signal: stop.signal }).catch(() => {});
		if (!stop.signal.aborted) status = await run(address, json, started);
	}
	for (const signal of signals) process.off(signal, stopping);
	return stop.signal.aborted && status === startAgain ? 0 : status;
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
