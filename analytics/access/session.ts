import { createHash, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { DatabaseSync } from '../../ingest/state.ts';

const Stored = z.object({
	account: z.string(),
	began_at: z.int(),
	seen_at: z.int(),
	proved_at: z.int(),
});

/** Milliseconds of a session (security.md, R7 and R8). */
const idle = 20 * 60_000;
const absolute = 9 * 3_600_000;
const proof = 5 * 60_000;
/** Sessions of one account at once. */
const most = 2;

/** A session as it is asked for: whose, and whether the password was given lately. */
export type Session = { readonly id: string; readonly account: string; readonly isProved: boolean };

/** Begins a session and gives its id, of which only the hash is kept; the oldest of the account beyond two end. */
export function beginSession(state: DatabaseSync, account: string, now: Date): string {
	const id = randomBytes(32).toString('base64url');
	const at = now.getTime();
	state
		.prepare(
			`insert into session (id_hash, account, began_at, seen_at, proved_at) values ($hash, $account, $at, $at, $at)`,
		)
		.run({ hash: hashOf(id), account, at });
	state
		.prepare(
			`delete from session where account = $account and id_hash not in (
				select id_hash from session where account = $account order by began_at desc, rowid desc limit $most
			)`,
		)
		.run({ account, most });
	return id;
}

/** The session of an id, if it has not ended; `touches` where asking keeps it alive, which polling does not. */
export function findSession(
	state: DatabaseSync,
	id: string,
	now: Date,
	{ touches }: { touches: boolean },
): Session | null {
	const hash = hashOf(id);
	const row = state
		.prepare('select account, began_at, seen_at, proved_at from session where id_hash = $hash')
		.get({ hash });
	if (row === undefined) return null;
	const { account, began_at, seen_at, proved_at } = Stored.parse(row);
	const at = now.getTime();
	if (at >= seen_at + idle || at >= began_at + absolute) {
		endSession(state, id);
		return null;
	}
	// Every half minute is enough, and spares the disk.
	if (touches && at >= seen_at + 30_000)
		state.prepare('update session set seen_at = $at where id_hash = $hash').run({ at, hash });
	return { id, account, isProved: at < proved_at + proof };
}

/** The password was given again; the session goes on under another id (security.md, R6). */
export function proveSession(state: DatabaseSync, id: string, now: Date): string {
	const next = randomBytes(32).toString('base64url');
	state
		.prepare('update session set id_hash = $next, proved_at = $at, seen_at = $at where id_hash = $hash')
		.run({ next: hashOf(next), at: now.getTime(), hash: hashOf(id) });
	return next;
}

export function endSession(state: DatabaseSync, id: string): void {
	state.prepare('delete from session where id_hash = $hash').run({ hash: hashOf(id) });
}

/** Ends all sessions of an account: it was changed, disabled, or has another password; gives how many. */
export function endSessionsOf(state: DatabaseSync, account: string): number {
	return Number(state.prepare('delete from session where account = $account').run({ account }).changes);
}

/** Ends whatever session there is: what was logged in when a backup was taken is not any more. */
export function endAllSessions(state: DatabaseSync): void {
	state.exec('delete from session; delete from one_time_code');
}

/** What a page sends back with everything that changes something: nobody else can know it. */
export function csrfOf(id: string): string {
	return createHmac('sha256', id).update('csrf').digest('base64url');
}

function hashOf(id: string): string {
	return createHash('sha256').update(id).digest('hex');
}
