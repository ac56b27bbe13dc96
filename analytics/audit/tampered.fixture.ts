import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { shanghai } from '../../ingest/clock.ts';
import { type DataFolder, openFolder } from '../../ingest/folder.ts';
import { withState } from '../../ingest/state.ts';
import { writeAudit } from '../audit.ts';
import type { AuditEntry } from '../contract/index.ts';
import { entriesOf, macOf } from './entry.ts';

/** A data folder whose audit has so many entries: one of 21 November 2023, then two on each day. */
export function auditedFolder(root: string, entries: number): DataFolder {
	const folder = openFolder(root);
	withState(folder, (state) => {
		for (let number = 1; number <= entries; number++) {
			const at = shanghai(new Date(Date.UTC(2023, 10, 21, 12 * number)));
			const detail = { version: number, reason: `第${number}次` };
			writeAudit(state, { at, actor: `u${number % 3}`, act: 'setting', subject: `subject-${number}`, detail });
		}
	});
	return folder;
}

/** The file as somebody finds it who may write it and knows its format, but not the key. */
export function tamper(folder: DataFolder, work: (state: DatabaseSync) => void): void {
	const state = new DatabaseSync(folder.state);
	state.exec(`
		drop trigger if exists audit_stays;
		drop trigger if exists audit_stays_as_it_is;
		drop trigger if exists audit_is_chained;`);
	work(state);
	state.close();
}

/** Changes one byte of the file itself, where this text stands in it for the first time. */
export function flipByte(folder: DataFolder, text: string): void {
	const bytes = readFileSync(folder.state);
	const at = bytes.indexOf(text);
	if (at < 0) throw new Error(`${text} does not stand in ${folder.state}`);
	bytes[at] = (bytes[at] ?? 0) ^ 1;
	writeFileSync(folder.state, bytes);
}

/** Entries from `from` on, made anew with a key and written in place of what is there. */
export function forge(state: DatabaseSync, entries: readonly AuditEntry[], key: string, previous: string): void {
	const remove = state.prepare('delete from audit where entry = ?');
	const insert = state.prepare(`
		insert into audit (entry, utc, at, actor, role, region_code, ip, act, subject, result, request_id, detail, mac)
		values ($seq, $utc, $at, $actor, $role, $region, $ip, $act, $subject, $result, $requestId, $detail, $mac)`);
	let last = previous;
	for (const entry of entries) {
		last = macOf(key, last, entry);
		remove.run(entry.seq);
		insert.run({ ...entry, mac: last });
	}
}

/** All entries of a folder, and its key. */
export function audited(folder: DataFolder): { entries: AuditEntry[]; key: string } {
	return { entries: withState(folder, (state) => [...entriesOf(state)]), key: folder.keys.audit };
}
