import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FromChild, ReadJob, ToChild } from './messages.ts';

/** A running reading child: what it says comes through `messages`. */
export type Reader = {
	tell(message: ToChild): void;
	/** Ends after `done`; throws when the child fails or dies. */
	messages(): AsyncGenerator<FromChild>;
	stop(): void;
};

/** Starts a child that reads and types files (ingest/type/child.ts). */
export function startReader(job: Omit<ReadJob, 'type'>): Reader {
	const child = fork(fileURLToPath(new URL('type/child.ts', import.meta.url)), [], {
		stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
	});
	child.send({ type: 'start', ...job } satisfies ToChild);
	return {
		tell: (message) => void (child.connected && child.send(message)),
		messages: () => listen(child),
		stop: () => void child.kill('SIGKILL'),
	};
}

async function* listen(child: ChildProcess): AsyncGenerator<FromChild> {
	const queue: FromChild[] = [];
	let wake = () => {};
	let ended: string | null = null;
	child.on('message', (message: FromChild) => (queue.push(message), wake()));
	child.on('exit', (code, signal) => ((ended = signal ?? String(code)), wake()));
	for (;;) {
		const message = queue.shift();
		if (message?.type === 'fault') throw new Error(`The reading child failed: ${message.message}`);
		if (message) yield message;
		if (message?.type === 'done') return void child.disconnect();
		if (message) continue;
		if (ended !== null) throw new Error(`The reading child ended early (${ended})`);
		await new Promise<void>((resolve) => (wake = resolve));
	}
}
