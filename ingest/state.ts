import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { additions } from './additions.ts';
import { auditMac } from './audit_mac.ts';
import type { DataFolder } from './folder.ts';
import { upgrade } from './upgrade.ts';

export type { DatabaseSync } from 'node:sqlite';

/** Version of the register that this program makes. */
export const stateVersion = additions.length;

/** Opens `state.sqlite`: what the analytics file could not make again. Brings older ones up to date. */
export function openState(folder: DataFolder): DatabaseSync {
	const state = new DatabaseSync(folder.state);
	chmodSync(folder.state, 0o600);
	try {
		state.exec('pragma journal_mode = wal; pragma busy_timeout = 5000');
		upgrade(state, folder, additions);
		chainAudit(state, folder);
		return state;
	} catch (fault) {
		state.close();
		throw fault;
	}
}

/** Gives a connection the function `audit_mac(previous, entry)`: who writes entries never holds the key. */
function chainAudit(state: DatabaseSync, folder: DataFolder): void {
	state.function('audit_mac', (previous, entry) => auditMac(folder.keys.audit, String(previous), String(entry)));
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

/** Runs `work` in one transaction of the register: all of it is kept, or, when it throws, nothing. */
export function inState<T>(state: DatabaseSync, work: () => T): T {
	state.exec('begin immediate');
	try {
		const done = work();
		state.exec('commit');
		return done;
	} catch (fault) {
		// A full disk has ended it already.
		if (state.isTransaction) state.exec('rollback');
		throw fault;
	}
}
