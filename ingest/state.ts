import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { DataFolder } from './folder.ts';

export type { DatabaseSync } from 'node:sqlite';

/**
 * What each version of the program adds to `state.sqlite`, in order; never changed once it has been released.
 * `received` has one row per file of which something was loaded, in that order; files with the same `run` came together.
 * `repair` is what the last start that found something to repair did.
 * `format_profile` only grows: the newest version is in force, and a file is always read with the one it was first read with.
 * `withdrawn` has those that were taken back, as they stood in `received`; `audit` only grows.
 * `target_entry` has one row per figure of a yearly target that was entered or decomposed; the later one holds.
 */
const additions = [
	`
	create table if not exists received (
		place integer primary key, run integer not null, sha256 text not null unique, stored text not null,
		name text not null, path text not null, kind text, loaded_at text not null, imports text not null
	) strict;
	create table if not exists job (
		id text primary key, kind text not null, state text not null, result text, message text, changed_at text not null
	) strict;`,
	`
	create table repair (place integer primary key, at text not null, sentence text not null) strict;`,
	`alter table job add column name text not null default ''`,
	`
	create table format_profile (
		version integer primary key, document text not null, saved_by text not null, saved_at text not null,
		note text not null
	) strict;
	alter table received add column profile integer references format_profile (version);`,
	`
	create table withdrawn (
		place integer not null, sha256 text not null, stored text not null, name text not null, path text not null,
		loaded_at text not null, imports text not null, withdrawn_at text not null, withdrawn_by text not null,
		reason text not null
	) strict;
	create table audit (
		entry integer primary key autoincrement, at text not null, actor text not null, act text not null,
		subject text not null, detail text not null
	) strict;
	create trigger audit_stays_as_it_is before update on audit begin select raise(abort, 'audit only grows'); end;
	create trigger audit_stays before delete on audit begin select raise(abort, 'audit only grows'); end;`,
	`
	create table target_entry (
		entry integer primary key autoincrement, entered_at text not null, actor text not null, origin text not null,
		year integer not null, region_code text not null, measure text not null, value integer, note text not null
	) strict;`,
];

/** Opens `state.sqlite`: what the analytics file could not make again. Brings older ones up to date. */
export function openState(folder: DataFolder): DatabaseSync {
	const state = new DatabaseSync(folder.state);
	chmodSync(folder.state, 0o600);
	state.exec('pragma journal_mode = wal; pragma busy_timeout = 5000');
	if (versionOf(state) < additions.length) bringUpToDate(state);
	return state;
}

/** What `use` makes of the state, opened for it alone. */
export function withState<T>(folder: DataFolder, use: (state: DatabaseSync) => T): T {
	const state = openState(folder);
	try {
		return use(state);
	} finally {
		state.close();
	}
}

function versionOf(state: DatabaseSync): number {
	return Number(state.prepare('pragma user_version').get()?.user_version);
}

/** Several processes may open it at once: the version is read again once nobody else can write. */
function bringUpToDate(state: DatabaseSync): void {
	state.exec('begin immediate');
	for (const [version, addition] of additions.entries()) {
		if (version < versionOf(state)) continue;
		state.exec(addition);
		state.exec(`pragma user_version = ${version + 1}`);
	}
	state.exec('commit');
}

/** Runs `work` in one transaction of the register: all of it is kept, or, when it throws, nothing. */
export function inState(state: DatabaseSync, work: () => void): void {
	state.exec('begin immediate');
	try {
		work();
		state.exec('commit');
	} catch (fault) {
		state.exec('rollback');
		throw fault;
	}
}
