import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { DataFolder } from './folder.ts';

export type { DatabaseSync } from 'node:sqlite';

/**
 * Opens `state.sqlite`: what the analytics file could not make again. Tables are made where missing.
 * `received` has one row per file of which something was loaded, in that order; files with the same `run` came together.
 */
export function openState(folder: DataFolder): DatabaseSync {
	const state = new DatabaseSync(folder.state);
	chmodSync(folder.state, 0o600);
	state.exec(`
		pragma journal_mode = wal;
		pragma busy_timeout = 5000;
		create table if not exists received (
			place integer primary key, run integer not null, sha256 text not null unique, stored text not null,
			name text not null, path text not null, kind text, loaded_at text not null, imports text not null
		) strict;
		create table if not exists job (
			id text primary key, kind text not null, state text not null, result text, message text, changed_at text not null
		) strict;
	`);
	return state;
}
