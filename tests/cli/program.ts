import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const program = join(import.meta.dirname, '..', '..', 'bin', 'yikatong.js');

/** What a command printed, and its exit status. */
export type Ended = { status: number | null; stdout: string; stderr: string };

/** Starts the command line as users do, over a data folder. */
export function start(data: string, ...args: string[]): ChildProcess {
	return spawn(process.execPath, [program, ...args], {
		env: { ...process.env, YIKATONG_DATA: data },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
}

/** Runs a command to its end. */
export async function run(data: string, ...args: string[]): Promise<Ended> {
	const child = start(data, ...args);
	const [stdout, stderr] = await Promise.all([
		child.stdout ? text(child.stdout) : '',
		child.stderr ? text(child.stderr) : '',
		once(child, 'close'),
	]);
	return { status: child.exitCode, stdout, stderr };
}

/** The one JSON document that a command printed on stdout; fails where it ended otherwise than `status`. */
export async function json(status: number, data: string, ...args: string[]): Promise<unknown> {
	const ended = await run(data, ...args, '--json');
	if (ended.status !== status) throw new Error(`${args.join(' ')} ended with ${ended.status}: ${ended.stderr}`);
	return JSON.parse(ended.stdout);
}

/** Waits until a command has printed something like `pattern`, on either stream; fails when it ends before. */
export async function said(child: ChildProcess, pattern: RegExp): Promise<string> {
	let printed = '';
	return new Promise((resolve, reject) => {
		const hear = (chunk: Buffer) => {
			printed += chunk.toString();
			if (pattern.test(printed)) resolve(printed);
		};
		child.stdout?.on('data', hear);
		child.stderr?.on('data', hear);
		child.once('exit', (status) => reject(new Error(`Ended with ${status}: ${printed}`)));
	});
}

/** Ends a command and waits for it; gives its exit status. */
export async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
	if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
	child.kill(signal);
	await once(child, 'exit');
	return child.exitCode;
}
