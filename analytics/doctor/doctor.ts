import { join } from 'node:path';
import { shanghai } from '../../ingest/clock.ts';
import type { DatabaseFacts, Doctor, Finding } from '../contract/index.ts';
import { openLog } from '../log.ts';
import type { Running } from '../server_file.ts';
import { audit } from './audit.ts';
import { backups } from './backups.ts';
import { attention, type Check, type Place, type Said } from './check.ts';
import { clock } from './clock.ts';
import { database } from './database.ts';
import { disk } from './disk.ts';
import { inbox } from './inbox.ts';
import { keys } from './keys.ts';
import { ledger } from './ledger.ts';
import { leftovers } from './leftovers.ts';
import { memoryLimits } from './memory_limits.ts';
import { permissions } from './permissions.ts';
import { published } from './published.ts';
import { received } from './received.ts';
import { register } from './register.ts';
import { service } from './service.ts';
import { timeZone } from './time_zone.ts';
import { versions } from './versions.ts';

/** All checks, in the order in which a technician deals with them. */
export const checks: readonly Check[] = [
	...[service, disk, clock, timeZone, permissions, keys, register, database, ledger],
	...[received, published, audit, backups, inbox, leftovers, memoryLimits, versions],
];

/**
 * Looks an installation over, beside its server or without it, and also where its database or register does not open.
 * Nothing is changed. `facts` is what the process that holds the database says of it.
 */
export async function examine(
	root: string,
	{ now, isFull, server, facts }: { now: Date; isFull: boolean; server: Running | null; facts: DatabaseFacts },
): Promise<Doctor> {
	const place = { folder: pathsIn(root), now, isFull, server, facts };
	const findings: Finding[] = [];
	for (const check of checks) findings.push({ id: check.id, title: check.title, ...(await said(check, place)) });
	return { checkedAt: shanghai(now), data: root, isFull, findings };
}

/** Where things lie in a data folder; nothing is made there. */
export function pathsIn(root: string): Place['folder'] {
	const at = (name: string) => join(root, name);
	return {
		root,
		...{ database: at('yikatong.duckdb'), state: at('state.sqlite'), imports: at('imports') },
		...{ published: at('published'), work: at('work'), temp: at('temp') },
	};
}

/** A check that can't be made is itself a fault; why stands in the log. */
async function said(check: Check, place: Place): Promise<Said> {
	try {
		return await check.look(place);
	} catch (thrown) {
		if (isUnreadable(thrown)) return attention('登记打不开，没有核对', '先按“登记 state.sqlite”一项处理。');
		const number = openLog(place.folder.root)(thrown, `doctor ${check.id}`);
		return {
			status: 'fault',
			sentence: `没有查成，编号 ${number}`,
			remedy: '先处理其他各项，再做一次体检；仍然如此的，把 yikatong.log 中这个编号的内容告诉开发单位。',
			rows: [],
		};
	}
}

/** SQLite's words for a register that is none. */
function isUnreadable(thrown: unknown): boolean {
	return /not a database|malformed|no such table/i.test(String(thrown));
}
