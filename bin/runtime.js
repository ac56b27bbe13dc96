// The pinned Node and how programs of this project are run under it. Plain JavaScript for any Node from 18 on.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever the caller stands. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** First release line that runs TypeScript directly and has node:sqlite. */
const oldestNode = 24;

/** @param {string[]} path @returns {string} A path inside the installed packages. */
export const installed = (...path) => join(root, 'node_modules', ...path);

/**
 * Path of the Node to run the project with: the pinned one, else this one if it is new enough, else undefined.
 * @returns {string | undefined}
 */
function findNode() {
	const windows = process.platform === 'win32';
	const release = `node-${windows ? 'win' : process.platform}-${process.arch}`;
	const pinned = installed(release, 'bin', windows ? 'node.exe' : 'node');
	if (existsSync(pinned)) return pinned;
	return Number(process.versions.node.split('.')[0]) >= oldestNode ? process.execPath : undefined;
}

/**
 * Path of the Node to run the project with; without one, or without the packages, says in Chinese what to do and ends
 * with status 3.
 * @returns {string}
 */
export function nodeOrExit() {
	const node = existsSync(installed('@duckdb')) && findNode();
	if (node) return node;
	console.error(`无法运行：尚未安装依赖，或未找到 Node ${oldestNode}。请在 ${root} 中执行 npm ci，然后重试。`);
	process.exit(3);
}

/**
 * The environment every program of the project gets. DuckDB's queries occupy libuv's pool, which must be large enough
 * before Node starts; two arenas of the C library give memory back that DuckDB no longer needs (a third less is held);
 * the office's clock is the one of Shanghai on any host. What Node has compiled is kept beside the packages, where only
 * their owner may write: a command starts in half the time.
 * @returns {NodeJS.ProcessEnv}
 */
export function environment() {
	const separator = process.platform === 'win32' ? ';' : ':';
	return {
		...process.env,
		PATH: [installed('.bin'), process.env.PATH].filter(Boolean).join(separator),
		UV_THREADPOOL_SIZE: '16',
		MALLOC_ARENA_MAX: '2',
		TZ: 'Asia/Shanghai',
		NODE_COMPILE_CACHE: installed('.cache', 'node'),
	};
}

/**
 * Runs the command line under the pinned Node on this terminal and gives its exit status. Signals go on to it; it ends
 * when this process is killed.
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export function yikatong(args) {
	const follow = new URL('./follow.js', import.meta.url).href;
	const child = spawn(nodeOrExit(), ['--import', follow, join(root, 'cli', 'main.ts'), ...args], {
		stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
		env: environment(),
	});
	return new Promise((resolve) => {
		const forward = forwarder(child);
		child.once('error', (error) => {
			console.error(`无法运行：${error.message}。请在 ${root} 中执行 npm ci，然后重试。`);
			resolve(3);
		});
		child.once('exit', (status, signal) => {
			for (const name of forwarded) process.off(name, forward);
			resolve(status ?? (signal ? 128 + constants.signals[signal] : 3));
		});
	});
}

/** @type {NodeJS.Signals[]} */
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Passes signals on to a child. A terminal sends Ctrl-C to the child by itself, and a second one would cut its orderly
 * end short.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {(signal: NodeJS.Signals) => void}
 */
function forwarder(child) {
	const forward = (/** @type {NodeJS.Signals} */ signal) => {
		if (signal === 'SIGINT' && process.stdin.isTTY) return;
		child.kill(signal);
	};
	for (const name of forwarded) process.on(name, forward);
	return forward;
}
