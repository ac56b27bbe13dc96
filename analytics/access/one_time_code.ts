import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from '../../ingest/state.ts';

const lifetime = 30 * 60_000;

/**
 * A code with which an account sets its password: 120 random bits, good once and for 30 minutes (security.md, R11). Only
 * its hash is kept; an earlier code of the account ends.
 */
export function makeOneTimeCode(state: DatabaseSync, account: string, now: Date): { code: string; expires: Date } {
	const code = randomBytes(15).toString('base64url');
	const expires = new Date(now.getTime() + lifetime);
	state.prepare('delete from one_time_code where account = $account').run({ account });
	state
		.prepare('insert into one_time_code (code_hash, account, expires_at) values ($hash, $account, $expires)')
		.run({ hash: hashOf(code), account, expires: expires.getTime() });
	return { code, expires };
}

/** Whether a code is this account's and still good. */
export function isOneTimeCode(state: DatabaseSync, account: string, code: string, now: Date): boolean {
	return (
		state
			.prepare('select 1 from one_time_code where code_hash = $hash and account = $account and expires_at > $now')
			.get({ hash: hashOf(code), account, now: now.getTime() }) !== undefined
	);
}

/** Takes a code away; false where somebody else was faster. */
export function takeOneTimeCode(state: DatabaseSync, code: string): boolean {
	return state.prepare('delete from one_time_code where code_hash = $hash').run({ hash: hashOf(code) }).changes === 1;
}

function hashOf(code: string): string {
	return createHash('sha256').update(code).digest('hex');
}
