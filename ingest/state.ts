import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { DataFolder } from './folder.ts';

export type { DatabaseSync } from 'node:sqlite';

/**
 * What each version of the program adds to `state.sqlite`, in order; never changed once it has been released.
 * `received` has one row per reading of a file that was loaded, in that order (a file is read again with another profile
 * or as another kind where rows of it were rejected); files with the same `run` came together. Its `profile` may be one
 * that a damaged register has lost.
 * `repair` is what starts that found something to repair did, until somebody says that it was seen.
 * `format_profile` only grows: the newest version is in force, and a file is always read with the one it was first read with.
 * `setting` only grows: the versions of the settings that the office saved.
 * `bank_weights` and `bank_service` only grow: the newest weights, and the newest score of a month and bank, are in force.
 * `withdrawn` has those that were taken back, as they stood in `received`; `audit` only grows.
 * `published` has one row per frozen revision of a month, with the hashes of its two files. `benchmark_entry` only grows:
 * the last entry of a month, scope and indicator holds.
 * `notice_template` only grows: the newest version of a form holds; a null text is the shipped one.
 * `notice_head` only grows: the newest version of the latest month up to a notice's holds, its number and days of that month alone.
 * `target_entry` has one row per figure of a yearly target that was entered or decomposed; the later one holds.
 * `monitoring_act` has one row per act on a unit's 月监测表 of a month, and only grows (sql/1_tables/monitoring_act.sql).
 * `notice_version` only grows: the newest version of a notice is its draft. `notice_seen` has the figures of a draft as they
 * were last seen; `notice_comment` what was remarked on its paragraphs.
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
	create table reading (
		place integer primary key, run integer not null, sha256 text not null, stored text not null, name text not null,
		path text not null, kind text, loaded_at text not null, imports text not null, profile integer
	) strict;
	insert into reading select place, run, sha256, stored, name, path, kind, loaded_at, imports, profile from received;
	drop table received;
	alter table reading rename to received;
	create unique index received_once on received (sha256, coalesce(kind, ''), coalesce(profile, 0));`,
	`
	create table setting (
		version integer primary key, setting text not null, from_month integer not null, value text not null,
		reason text not null, saved_at text not null, saved_by text not null
	) strict;`,
	`
	create table bank_weights (
		version integer primary key autoincrement, document text not null, saved_at text not null, saved_by text not null
	) strict;
	create table bank_service (
		entry integer primary key autoincrement, month integer not null, bank text not null, tenths integer not null,
		note text not null, saved_at text not null, saved_by text not null
	) strict;`,
	`
	create table published (
		month text not null, revision integer not null, sha256 text not null, records_sha256 text not null,
		records_bytes integer not null, published_at text not null, published_by text not null, reason text,
		primary key (month, revision)
	) strict;
	create trigger published_stays_as_it_is before update on published
	begin select raise(abort, 'what is published stays'); end;
	create trigger published_stays before delete on published
	begin select raise(abort, 'what is published stays'); end;
	create table benchmark_entry (
		entry integer primary key autoincrement, month integer not null, scope text not null, indicator text not null,
		province_e8 integer, city_e8 integer, city_rank integer, units_ranked integer, source text not null,
		is_removed integer not null, entered_at text not null, entered_by text not null
	) strict;`,
	`
	create table target_entry (
		entry integer primary key autoincrement, entered_at text not null, actor text not null, origin text not null,
		year integer not null, region_code text not null, measure text not null, value integer, note text not null
	) strict;`,
	`
	create table notice_template (
		version integer primary key autoincrement, form text not null, body text, note text not null, saved_at text not null,
		saved_by text not null
	) strict;`,
	`
	create table monitoring_act (
		act integer primary key autoincrement, told_at text not null, actor text not null, month integer not null,
		region_code text not null, kind text not null, detail text not null
	) strict;
	create index monitoring_act_of on monitoring_act (month, region_code);
	create trigger monitoring_act_stays_as_it_is before update on monitoring_act
	begin select raise(abort, 'what was filled in stays'); end;
	create trigger monitoring_act_stays before delete on monitoring_act
	begin select raise(abort, 'what was filled in stays'); end;`,
	`
	create table notice_head (
		version integer primary key autoincrement, month integer not null, red_head text, copy_to text, printed_by text,
		number text, signed_on text, printed_on text, saved_at text not null, saved_by text not null
	) strict;`,
	`
	create table notice_version (
		month text not null, form text not null, about text not null, version integer not null, document text not null,
		summary text not null, saved_at text not null, saved_by text not null, primary key (month, form, about, version)
	) strict;
	create trigger notice_version_stays_as_it_is before update on notice_version
	begin select raise(abort, 'versions of a notice stay'); end;
	create trigger notice_version_stays before delete on notice_version
	begin select raise(abort, 'versions of a notice stay'); end;
	create table notice_seen (
		month text not null, form text not null, about text not null, figure text not null, printed text not null,
		primary key (month, form, about, figure)
	) strict;
	create table notice_comment (
		id integer primary key autoincrement, month text not null, form text not null, about text not null,
		thread integer, paragraph text not null, quote text not null, text text not null, written_at text not null,
		written_by text not null, resolved_at text, resolved_by text
	) strict;
	create index notice_comment_of on notice_comment (month, form, about);`,
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
