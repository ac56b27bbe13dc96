import type { Connection, Database } from '../../sql/database.server.ts';
import { Refusal } from '../refusal.ts';

const stopping = () => new Refusal(503, '服务正在停止，请稍后再试。');
const late = () => new Refusal(503, '查询超过时限，已中止。请缩小范围，或稍后再试。');

/** Opens `size` connections whose questions may take `deadline` milliseconds. */
export async function openReaders(
	database: Database,
	{ size, deadline }: { size: number; deadline: number },
): Promise<Readers> {
	return new Readers(await Promise.all(Array.from({ length: size }, () => database.connect())), deadline);
}

/** A few connections for reading: no more questions run at once than there are connections. */
export class Readers {
	private readonly all: readonly Connection[];
	private readonly free: Connection[];
	private readonly waiting: ((db: Connection) => void)[] = [];
	private readonly asked = new Set<Promise<unknown>>();
	private readonly deadline: number;
	private isClosing = false;

	constructor(connections: readonly Connection[], deadline: number) {
		this.all = connections;
		this.free = [...connections];
		this.deadline = deadline;
	}

	/**
	 * Runs `work` in one read-only snapshot. Refuses, in Chinese, when it has not ended at the deadline; the wait for a
	 * free connection counts. `deadline` is the question's own, where it is known to take long.
	 */
	read<T>(work: (db: Connection) => Promise<T>, deadline = this.deadline): Promise<T> {
		if (this.isClosing) return Promise.reject(stopping());
		const answer = this.answer(work, deadline);
		const ended = answer
			.then(
				() => {},
				() => {},
			)
			.finally(() => this.asked.delete(ended));
		this.asked.add(ended);
		return answer;
	}

	/** How many are at work. */
	running(): number {
		return this.all.length - this.free.length;
	}

	/** Ends what is at work early, waits for it, and closes. */
	close(): Promise<void> {
		this.isClosing = true;
		return closeIdle(this.all, Promise.all(this.asked));
	}

	private async answer<T>(work: (db: Connection) => Promise<T>, deadline: number): Promise<T> {
		const end = performance.now() + deadline;
		const db = this.free.pop() ?? (await this.nextFree());
		try {
			return await snapshot(db, () => within(db, end, () => work(db)));
		} catch (fault) {
			throw this.isClosing ? stopping() : fault;
		} finally {
			const next = this.waiting.shift();
			if (next) next(db);
			else this.free.push(db);
		}
	}

	private nextFree(): Promise<Connection> {
		const { waiting, deadline } = this;
		return new Promise((resolve, reject) => {
			const take = (db: Connection) => {
				clearTimeout(timer);
				resolve(db);
			};
			const timer = setTimeout(() => {
				waiting.splice(waiting.indexOf(take), 1);
				reject(late());
			}, deadline);
			waiting.push(take);
		});
	}
}

/** Closes connections when their work has ended, which interrupts hasten: a closed one that is at work never ends. */
export async function closeIdle(connections: readonly Connection[], ended: Promise<unknown>): Promise<void> {
	const hasten = setInterval(() => connections.forEach((db) => db.interrupt()), 50);
	await ended;
	clearInterval(hasten);
	for (const db of connections) db.close();
}

/**
 * Runs `work` on a connection until `end` (of performance.now). An interrupt stops one statement; it is repeated, since
 * the work may go on to the next.
 */
export async function within<T>(db: Connection, end: number, work: () => Promise<T>): Promise<T> {
	let isLate = false;
	const stop = () => {
		isLate = true;
		db.interrupt();
		timer = setTimeout(stop, 200);
	};
	let timer = setTimeout(stop, Math.max(0, end - performance.now()));
	try {
		return await work();
	} catch (fault) {
		throw isLate ? late() : fault;
	} finally {
		clearTimeout(timer);
	}
}

async function snapshot<T>(db: Connection, work: () => Promise<T>): Promise<T> {
	await db.run('begin transaction read only');
	try {
		return await work();
	} finally {
		await db.run('rollback');
	}
}
