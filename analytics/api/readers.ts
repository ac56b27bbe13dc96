import type { Connection, Database } from '../../sql/database.server.ts';
import { openOwn, seeOwn } from '../../sql/own.ts';
import { Refusal } from '../refusal.ts';
import { seesAll, type Visible } from '../visible.ts';

const stopping = () => new Refusal(503, '服务正在停止，请稍后再试。');
const busy = () => new Refusal(503, '系统繁忙，请稍后再试。');
const late = () => new Refusal(503, '查询超过时限，已中止。请缩小范围，或稍后再试。');

/** A connection to the city's database, and one to what a single reader may see of it (sql/own). */
type Seat = { readonly city: Connection; readonly own: Connection };

/** Opens seats for `size` questions at once, which may take `deadline` milliseconds. */
export async function openReaders(
	database: Database,
	{ size, deadline }: { size: number; deadline: number },
): Promise<Readers> {
	const seat = async () => ({ city: await database.connect(), own: await database.connect() });
	return new Readers(database, await Promise.all(Array.from({ length: size }, seat)), deadline);
}

/** How many questions may wait for a seat; those beyond are refused at once (security.md, R63). */
const mostWaiting = 50;

/** A few connections for reading: no more questions run at once than there are seats. */
export class Readers {
	private readonly database: Database;
	private readonly all: readonly Seat[];
	private readonly free: Seat[];
	private readonly waiting: ((seat: Seat) => void)[] = [];
	private readonly asked = new Set<Promise<unknown>>();
	private readonly deadline: number;
	private own: Promise<void> | null = null;
	private isClosing = false;

	constructor(database: Database, seats: readonly Seat[], deadline: number) {
		this.database = database;
		this.all = seats;
		this.free = [...seats];
		this.deadline = deadline;
	}

	/** Makes ready for readers who do not see all; the first of them would wait for it. */
	openWalls(): Promise<void> {
		this.own ??= openOwn(this.database);
		return this.own;
	}

	/**
	 * Runs `work` in one read-only snapshot of what the reader may see. Refuses, in Chinese, when it has not ended at the
	 * deadline, which the wait for a free seat counts towards, and when too many wait. `deadline` is the question's own,
	 * where it is known to take long.
	 */
	read<T>(visible: Visible, work: (db: Connection) => Promise<T>, deadline = this.deadline): Promise<T> {
		if (this.isClosing) return Promise.reject(stopping());
		if (this.waiting.length >= mostWaiting) return Promise.reject(busy());
		const answer = this.answer(visible, work, deadline);
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

	/** How many wait for a connection. */
	queued(): number {
		return this.waiting.length;
	}

	/** Ends what is at work early, waits for it, and closes. */
	close(): Promise<void> {
		this.isClosing = true;
		const connections = this.all.flatMap(({ city, own }) => [city, own]);
		return closeIdle(connections, Promise.all([...this.asked, this.own?.catch(() => {})]));
	}

	private async answer<T>(visible: Visible, work: (db: Connection) => Promise<T>, deadline: number): Promise<T> {
		const end = performance.now() + deadline;
		const seat = this.free.pop() ?? (await this.nextFree(deadline));
		try {
			// The seat may have come free in the very moment the wait was to end.
			if (performance.now() >= end) throw late();
			const db = await this.turned(seat, visible);
			return await snapshot(db, () => within(db, end, () => work(db)));
		} catch (fault) {
			throw this.isClosing ? stopping() : fault;
		} finally {
			const next = this.waiting.shift();
			if (next) next(seat);
			else this.free.push(seat);
		}
	}

	private async turned({ city, own }: Seat, visible: Visible): Promise<Connection> {
		if (seesAll(visible)) return city;
		await this.openWalls();
		await seeOwn(own, visible);
		return own;
	}

	private nextFree(deadline: number): Promise<Seat> {
		const { waiting } = this;
		return new Promise((resolve, reject) => {
			const take = (seat: Seat) => {
				clearTimeout(timer);
				resolve(seat);
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
