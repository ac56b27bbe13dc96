// Steps of the set-up and of the test command: said in Chinese on stderr, timed, quiet unless they fail.
import { spawn } from 'node:child_process';
import { environment, root } from './runtime.js';

/**
 * Does one step, saying what it is and how long it took.
 * @param {string} title @param {() => Promise<number>} work gives an exit status
 * @param {{ talks?: boolean, accepts?: number[] }} [options] talks: the work prints lines of its own; accepts: statuses
 * that are no failure
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function step(title, work, { talks = false, accepts = [0] } = {}) {
	const started = Date.now();
	process.stderr.write(`${title} …${talks ? '\n' : ' '}`);
	const succeeded = accepts.includes(await work());
	const seconds = ((Date.now() - started) / 1000).toFixed(1);
	const repeated = talks || !succeeded ? `${title}：` : '';
	process.stderr.write(`${repeated}${succeeded ? '完成' : '失败'}，用时 ${seconds} 秒\n`);
	return succeeded;
}

/**
 * Runs a program in the project's folder; what it printed is shown only where it fails.
 * @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit status
 */
export function quietly(command, args, env = environment()) {
	return new Promise((resolve) => {
		const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		child.stdout.on('data', (data) => (output += data));
		child.stderr.on('data', (data) => (output += data));
		child.once('error', (error) => (output += error.message));
		child.once('close', (status) => {
			if (status !== 0) process.stderr.write(`\n${output.trim()}\n`);
			resolve(status ?? 3);
		});
	});
}
