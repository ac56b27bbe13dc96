import type { Connection, Database } from '../../sql/database.server.ts';
import { Refusal } from '../refusal.ts';

/** A few connections for reading: no more questions run at once than there are connections. */
export type Readers = {
	/**
	 * Runs `work` in one read-only snapshot. Refuses, in Chinese, when it has not ended at the deadline; the wait for a
	 * free connection counts.
	 */
	read<T>(work: (db: Connection) => Promise<T>): Promise<T>;
	/** How many are at work. */
	running(): number;
	close(): void;
};

const late = () => new Refusal(503, '查询超过时限，已中止。请缩小范围，或稍后再试。');

/** Opens `size` connections whose questions may take `deadline` milliseconds. */
export async function openReaders(database: Database, { size, deadline }: { size: number; deadline: number }): Promise<Readers> {
	const all = await Promise.all(Array.from({ length: size }, () => database.connect()));
	const free = [...all];
	const waiting: ((db: Connection) => void)[] = [];
	const give = (db: Connection) => {
		const next = waiting.shift();
		if (next) next(db);
		else free.push(db);
	};
	return {
		async read(work) {
			const end = performance.now() + deadline;
			const db = free.pop() ?? (await wait(waiting, deadline));
			try {
				return await snapshot(db, () => within(db, end, () => work(db)));
			} finally {
				give(db);
			}
		},
		running: () => size - free.length,
		close: () => all.forEach((db) => db.close()),
	};
}

function wait(waiting: ((db: Connection) => void)[], deadline: number): Promise<Connection> {
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
