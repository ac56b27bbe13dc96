/**
 * What each version of the program adds to `state.sqlite`, in order; never changed once it has been released.
 * `received` has one row per reading of a file that was loaded, in that order (a file is read again with another profile
 * or as another kind where rows of it were rejected); files with the same `run` came together. Its `profile` may be one
 * that a damaged register has lost.
 * `repair` is what starts that found something to repair did, until somebody says that it was seen.
 * `format_profile` only grows: the newest version is in force, and a file is always read with the one it was first read with.
 * `setting` only grows: the versions of the settings that the office saved.
 * `bank_weights` and `bank_service` only grow: the newest weights, and the newest score of a month and bank, are in force.
 * `withdrawn` has those that were taken back, as they stood in `received`; `audit` only grows, and each entry is chained to
 * the one before (analytics/audit.ts); those without a mac are older than the chain, and its first entry covers them.
 * `published` has one row per frozen revision of a month, with the hashes of its two files. `benchmark_entry` only grows:
 * the last entry of a month, scope and indicator holds.
 * `notice_template` only grows: the newest version of a form holds; a null text is the shipped one.
 * `notice_head` only grows: the newest version of the latest month up to a notice's holds, its number and days of that month alone.
 * `target_entry` has one row per figure of a yearly target that was entered or decomposed; the later one holds.
 * `monitoring_act` has one row per act on a unit's 月监测表 of a month, and only grows (sql/1_tables/monitoring_act.sql).
 * `notice_version` only grows: the newest version of a notice is its draft. `notice_seen` has the figures of a draft as they
 * were last seen; `notice_comment` what was remarked on its paragraphs.
 * `account` has who may log in, with what is shown to them; `session` and `one_time_code` know only hashes.
 * `erased` has the content hashes of received files that were deleted when their term was over.
 * `saved_filter` has the conditions that an account keeps for 失败记录, as the address writes them.
 * `rule_setting` only grows: the versions of the parameters of rules on the records that the office saved.
 * `ledger_version` only grows: the newest version of a case of 问题台账 is the case; its money adds up in every version.
 * `ledger_file` has names and hashes of evidence.
 * `pulse` has one row, which a look at the server's health writes: when that was.
 */
export const additions = [
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
	`
	create table account (
		name text primary key, shown text not null, role text not null, region text, department text, bank text,
		state text not null, password_hash text, password_set_at integer, former_hashes text not null default '[]',
		totp_secret text, totp_step integer not null default 0, created_at text not null, created_by text not null,
		last_login_at text
	) strict;
	create table session (
		id_hash text primary key, account text not null references account (name), began_at integer not null,
		seen_at integer not null, proved_at integer not null
	) strict;
	create table one_time_code (
		code_hash text primary key, account text not null references account (name), expires_at integer not null
	) strict;
	create table login_failure (at integer not null, account text not null, ip text not null) strict;
	create index login_failure_at on login_failure (at);`,
	`
	alter table audit add column utc text;
	alter table audit add column role text;
	alter table audit add column region_code text;
	alter table audit add column ip text;
	alter table audit add column result text not null default 'done';
	alter table audit add column request_id text;
	alter table audit add column mac text;
	create trigger audit_is_chained before insert on audit when new.mac is null
	begin select raise(abort, 'audit is chained'); end;`,
	`create table erased (sha256 text primary key, at text not null, is_left_out integer not null) strict;`,
	`create table pulse (place integer primary key check (place = 1), at text not null) strict;`,
	`
	create table rule_setting (
		version integer primary key, rule_id text not null, parameter text not null, from_month integer not null,
		value integer not null, reason text not null, saved_at text not null, saved_by text not null
	) strict;`,
	`
	create table ledger_version (
		case_no text not null, version integer not null, act text not null, region_code text not null,
		sequence integer not null, source text not null, category text not null, title text not null, department text,
		project_code text, persons integer not null, found integer not null, recovered integer not null,
		cleared integer not null, returned integer not null,
		outstanding integer not null generated always as (found - recovered - cleared) stored,
		responsible text not null, measure text not null, days integer not null, state text not null, rule_id text,
		month integer, origin_department text, origin_project text, findings integer, findings_amount integer, note text not null, saved_at text not null,
		saved_by text not null, primary key (case_no, version),
		check (found >= 0 and recovered >= 0 and cleared >= 0 and outstanding >= 0),
		check (found = recovered + outstanding + cleared),
		check (returned >= 0 and returned <= recovered)
	) strict;
	create index ledger_of on ledger_version (region_code, rule_id, month);
	create trigger ledger_stays_as_it_is before update on ledger_version
	begin select raise(abort, 'versions of a case stay'); end;
	create trigger ledger_stays before delete on ledger_version
	begin select raise(abort, 'versions of a case stay'); end;
	create table ledger_file (
		case_no text not null, sha256 text not null, name text not null, bytes integer not null, noted_at text not null,
		noted_by text not null, primary key (case_no, sha256)
	) strict;`,
	'create index audit_actor on audit (actor); create index audit_act on audit (act);',
	`create table saved_filter (
		account text not null, name text not null, query text not null, saved_at text not null, primary key (account, name)
	) strict;`,
];
