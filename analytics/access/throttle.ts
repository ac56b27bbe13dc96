import type { DatabaseSync } from '../../ingest/state.ts';

const span = 15 * 60_000;

/** Failures in 15 minutes after which it is 15 minutes' wait (security.md, R4). */
const limits = { accountFromAddress: 5, account: 20, address: 100 };

/** Failures of an account in a row after which only an administrator helps. */
const neverMore = 100;

/** Milliseconds until somebody may try again; 0 where now, null where never by themselves. */
export function waitOf(
	state: DatabaseSync,
	{ account, ip }: { account: string; ip: string },
	now: Date,
): number | null {
	const since = now.getTime() - span;
	const row = state
		.prepare(
			`select
				count(*) filter (where account = $account and ip = $ip) as both,
				count(*) filter (where account = $account) as by_account,
				count(*) filter (where ip = $ip) as by_address,
				max(at) as last
			from login_failure where at > $since and (account = $account or ip = $ip)`,
		)
		.get({ account, ip, since });
	const { failures } = state
		.prepare('select count(*) as failures from login_failure where account = $account')
		.get({ account }) ?? { failures: 0 };
	if (Number(failures) >= neverMore) return null;
	const isHeld =
		Number(row?.both) >= limits.accountFromAddress ||
		Number(row?.by_account) >= limits.account ||
		Number(row?.by_address) >= limits.address;
	return isHeld ? Number(row?.last) + span - now.getTime() : 0;
}

export function noteFailure(state: DatabaseSync, { account, ip }: { account: string; ip: string }, now: Date): void {
	state
		.prepare('insert into login_failure (at, account, ip) values ($at, $account, $ip)')
		.run({ at: now.getTime(), account, ip });
}

/** A login that worked ends the row of failures of the account; those of the address stay. */
export function forgetFailures(state: DatabaseSync, account: string): void {
	state.prepare('delete from login_failure where account = $account').run({ account });
}
