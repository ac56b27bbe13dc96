import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Limits, patienceFor, residentMemory } from './limits.ts';
import type { FromChild, ReadJob, ToChild } from './messages.ts';

/** How a child ended before its work was done. */
export type Death = {
	/** The files it was reading or typing. */
	files: number[];
	/** Chinese, for when one of them is to blame: what happened and what to do. */
	reason: string;
	/** For the log. */
	fault: string;
};

/** A running reading child. */
export type Reader = {
	tell(message: ToChild): void;
	/** What it says; returns null after `done`, or how it ended before. */
	messages(): AsyncGenerator<FromChild, Death | null>;
	stop(): void;
};

/** What a child is doing, by what it has said. */
type Doing = {
	reading: number[];
	typing: number[];
	/** Bytes of the files it was told of. */
	sizes: Map<number, number>;
	/** Batches that wait for the owner, and perhaps the child with them. */
	unmerged: number;
	/** When it last said something or was waiting. */
	heard: number;
	/** Its last words. */
	fault: string;
	/** Why it was ended. */
	over: string | null;
	/** How it ended. */
	ended: string | null;
	queue: FromChild[];
	wake: () => void;
};

const TICK = 100;
const HEAP = '--max-old-space-size=512';
const LAST_WORDS = 4000;

/** Starts a child that reads and types files (ingest/type/child.ts) and ends it when it takes too much. */
export function startReader(job: Omit<ReadJob, 'type'>, limits: Limits): Reader {
	const child = fork(fileURLToPath(new URL('type/child.ts', import.meta.url)), [], {
		stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
		execArgv: [...process.execArgv, HEAP],
	});
	const doing: Doing = {
		...{ reading: [], typing: [], sizes: new Map(), unmerged: 0, heard: Date.now() },
		...{ fault: '', over: null, ended: null, queue: [], wake: () => {} },
	};
	follow(child, doing);
	const watch = setInterval(() => judge(child, doing, limits), TICK);
	for (const end of ['exit', 'error']) child.once(end, () => clearInterval(watch));
	const tell = (message: ToChild) => {
		if (message.type === 'file') doing.sizes.set(message.file, message.bytes);
		if (message.type === 'merged') doing.unmerged--;
		doing.heard = Date.now();
		if (child.connected) child.send(message);
	};
	tell({ type: 'start', ...job });
	return { tell, messages: () => listen(child, doing), stop: () => void child.kill('SIGKILL') };
}

/** Writes down what a child says as soon as it comes, though it may be taken from the queue much later. */
function follow(child: ChildProcess, doing: Doing): void {
	const end = (how: string) => {
		doing.ended ??= how;
		doing.wake();
	};
	child.stderr?.on('data', (text) => (doing.fault = `${doing.fault}${text}`.slice(-LAST_WORDS)));
	child.on('error', (error) => end(error.message));
	child.on('exit', (code, signal) => end(signal ?? String(code)));
	child.on('disconnect', () => doing.wake());
	child.on('message', (message: FromChild) => {
		note(doing, message);
		doing.queue.push(message);
		doing.wake();
	});
}

function note(doing: Doing, message: FromChild): void {
	doing.heard = Date.now();
	if (message.type === 'begin') doing.reading = [message.file];
	else if (message.type === 'read') doing.reading = [];
	else if (message.type === 'typing') doing.typing = message.files;
	else if (message.type === 'fault') doing.fault = message.message;
	else if (message.type === 'batch') {
		doing.typing = [];
		doing.unmerged++;
	}
}

/** Ends the child when what it is at takes too much memory or time; waiting for the owner does not count. */
function judge(child: ChildProcess, doing: Doing, limits: Limits): void {
	const files = [...doing.reading, ...doing.typing];
	if (files.length === 0 || doing.unmerged > 0) doing.heard = Date.now();
	if (files.length === 0) return;
	const bytes = files.reduce((sum, file) => sum + (doing.sizes.get(file) ?? 0), 0);
	const allowed = patienceFor(bytes, limits);
	if (Date.now() - doing.heard > allowed) doing.over = `读取超过 ${Math.ceil(allowed / 1000)} 秒没有完成`;
	else if (residentMemory(child.pid) > limits.memory) doing.over = `占用内存超过 ${limits.memory} MB`;
	if (doing.over) child.kill('SIGKILL');
}

async function* listen(child: ChildProcess, doing: Doing): AsyncGenerator<FromChild, Death | null> {
	for (;;) {
		const message = doing.queue.shift();
		if (message?.type === 'done') {
			child.disconnect();
			return null;
		}
		if (message) yield message;
		// The last words of a child still come when it is gone, until the channel is closed.
		else if (doing.ended !== null && !child.connected) return deathOf(doing, doing.ended);
		else await new Promise<void>((resolve) => (doing.wake = resolve));
	}
}

function deathOf({ reading, typing, over, fault }: Doing, ended: string): Death {
	const why = over ?? (/out of memory/i.test(fault) ? '内存不足' : '读取程序异常中止');
	return {
		files: [...reading, ...typing],
		reason: `文件解析失败（${why}）；请检查文件能否正常打开，拆分成较小的文件或另存为 CSV 后再导入`,
		fault: `The reading child ended early (${ended}${over ? `, ${over}` : ''}): ${fault}`,
	};
}
