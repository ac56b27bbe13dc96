import type { DatabaseSync } from '../../ingest/state.ts';
import { freeBytes, inMB } from '../disk_room.ts';
import { isDiskFull } from '../host_fault.ts';
import type { Log } from '../log.ts';
import { isFatal } from './problem.ts';
import { wholeCity } from '../visible.ts';
import type { Readers } from './readers.ts';

/** Less room than this is a fault: the next month's files would not be taken in. */
const enough = 512 * 1024 ** 2;

/** A database that does not answer by then is not well. */
const patience = 5_000;

type Place = { readers: Readers; state: DatabaseSync; root: string; now: () => Date; log: Log };

/** How a server is: the months it has figures of, or what is wrong, in Chinese, without anything from inside. */
export type Health = { status: 'ok'; periods: number } | { status: 'unwell'; faults: string[] };

/**
 * Reads the database and writes into the state, for a look at the process alone shows nothing (security.md, D1, D2, R66).
 * Throws what the process has to be started anew for.
 */
export async function healthOf(place: Place): Promise<Health> {
	const faults = [...writeFaults(place), ...roomFaults(place.root)];
	const periods = await periodsOf(place);
	if (periods === null) faults.push('数据库没有答复');
	return faults.length === 0 && periods !== null ? { status: 'ok', periods } : { status: 'unwell', faults };
}

async function periodsOf({ readers, log }: Place): Promise<number | null> {
	try {
		const count = 'select count(*)::integer as periods from figure_period';
		const [row] = await readers.read(wholeCity, (db) => db.rows(count), patience);
		return Number(row?.periods);
	} catch (fault) {
		if (isFatal(fault)) throw fault;
		log(fault, 'health');
		return null;
	}
}

function writeFaults({ state, now, log }: Place): string[] {
	const write = 'insert into pulse (place, at) values (1, $at) on conflict (place) do update set at = $at';
	try {
		state.prepare(write).run({ at: now().toISOString() });
		return [];
	} catch (fault) {
		if (isDiskFull(fault)) return ['磁盘已满，不能写入'];
		log(fault, 'health');
		return ['登记不能写入'];
	}
}

function roomFaults(root: string): string[] {
	const free = freeBytes(root);
	return free >= enough ? [] : [`磁盘空间不足，只剩 ${inMB(free)}`];
}
