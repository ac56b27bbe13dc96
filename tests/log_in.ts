import type { Door } from '../analytics/access/door.ts';
import { createAccount } from '../analytics/access/manage.ts';
import { beginSession } from '../analytics/access/session.ts';
import type { NewAccount } from '../analytics/contract/index.ts';
import type { DataFolder } from '../ingest/folder.ts';
import type { DatabaseSync } from '../ingest/state.ts';

/** What deciding about logins takes, over a data folder and its open register. */
export function doorOf({ keys }: Pick<DataFolder, 'keys'>, state: DatabaseSync, now = () => new Date()): Door {
	return { state, installation: keys.pseudonym, profile: 'dengbao2', now };
}

/** Makes an account, as if its password had just been set, and logs it in; gives the session's id. */
export function loggedIn(door: Door, account: Pick<NewAccount, 'name' | 'role'> & Partial<NewAccount>): string {
	const whole = { shown: account.name, region: null, department: null, bank: null, ...account };
	createAccount(door, whole, { by: 'console', from: { ip: 'console' } });
	const at = door.now();
	door.state
		.prepare('update account set password_set_at = $at where name = $name')
		.run({ at: at.getTime(), name: account.name });
	return beginSession(door.state, account.name, at);
}
