import type { ChildProcess } from 'node:child_process';
import { said, start, stop } from '../cli/program.ts';

/** A running `yikatong serve`. */
export type Serving = { address: string; pid: number; close(): Promise<void> };

/** Starts the server and waits until it says where it is. */
export async function serve(data: string): Promise<Serving> {
	const child: ChildProcess = start(data, 'serve', '--port', '0');
	const [address = ''] = /http:\S+/.exec(await said(child, /http:\S+\n/)) ?? [];
	return { address, pid: child.pid ?? 0, close: async () => void (await stop(child)) };
}

/** Asks and reads the whole answer; fails where it is a refusal. */
export async function ask(address: string, cookie?: string): Promise<unknown> {
	const answer = await fetch(address, cookie === undefined ? {} : { headers: { cookie } });
	const body = await answer.text();
	if (!answer.ok) throw new Error(`${address}: ${answer.status} ${body}`);
	return JSON.parse(body);
}
