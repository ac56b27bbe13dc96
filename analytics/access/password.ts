import { inState } from '../../ingest/state.ts';
import { Refusal } from '../refusal.ts';
import type { Account } from './account.ts';
import { type Door, type From, note } from './door.ts';
import { hashPassword, isPassword } from './password_hash.ts';
import { formerPasswords, passwordFault } from './password_rules.ts';
import { endSessionsOf } from './session.ts';

/**
 * Gives an account a new password; its sessions end. Refuses one that the rules forbid or that was one of the last five
 * (security.md, R2). `permit` runs in the transaction that sets it, and may refuse: what allows it, a code, is then used up with it.
 */
export async function setPassword(
	door: Door,
	account: Account,
	password: string,
	from: From,
	permit: () => void = () => {},
): Promise<void> {
	const { name, shown, department, password_hash, formerHashes } = account;
	const fault = await passwordFault(password, door.profile, [name, shown, department ?? '']);
	if (fault !== null) throw new Refusal(400, fault);
	const former = [...(password_hash === null ? [] : [password_hash]), ...formerHashes].slice(0, formerPasswords);
	const isFormer = await Promise.all(former.map((hash) => isPassword(password, hash)));
	if (isFormer.includes(true)) throw new Refusal(400, `不能再用最近${formerPasswords}次用过的口令`);
	const hash = await hashPassword(password);
	inState(door.state, () => {
		permit();
		door.state
			.prepare(
				`update account set password_hash = $hash, password_set_at = $at, former_hashes = $former where name = $name`,
			)
			.run({ hash, at: door.now().getTime(), former: JSON.stringify(former), name });
		endSessionsOf(door.state, name);
		note(door, { act: 'password', actor: name, subject: name, from });
	});
}
