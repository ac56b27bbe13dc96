import { shanghai } from '../../ingest/clock.ts';
import type { DatabaseSync } from '../../ingest/state.ts';
import { type Act, writeAudit } from '../audit.ts';
import type { Profile } from './password_rules.ts';

/** What deciding about logins takes; `installation` is the data folder's secret. */
export type Door = { state: DatabaseSync; installation: string; profile: Profile; now: () => Date };

/** Where a request came from. */
export type From = { ip: string };

/** An entry about an account; what somebody typed as a name is not in it, for it may be a password. */
export function note(
	{ state, now }: Pick<Door, 'state' | 'now'>,
	{
		from,
		detail = {},
		...act
	}: Pick<Act, 'act' | 'actor' | 'subject' | 'result'> & { from: From; detail?: Act['detail'] },
): void {
	writeAudit(state, { at: shanghai(now()), ip: from.ip, ...act, detail });
}
