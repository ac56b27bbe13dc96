import { shanghai } from '../../ingest/clock.ts';
import { inState } from '../../ingest/state.ts';
import type { AccountChange, NewAccount, OneTimeCode } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { type Account, findAccount } from './account.ts';
import { type Door, type From, note } from './door.ts';
import { makeOneTimeCode } from './one_time_code.ts';
import { endSessionsOf } from './session.ts';
import { forgetFailures } from './throttle.ts';

/** Who manages accounts: an account's name, or `console`. */
export type Manager = { by: string; from: From };

/**
 * Makes an account. One that sees data and that an administrator makes on a page waits until the office or another
 * administrator confirms it (security.md, R14). Refuses a name that is taken, and a role without what it needs.
 */
export function createAccount(door: Door, asked: NewAccount, { by, from }: Manager): Account {
	if (findAccount(door.state, asked.name)) throw new Refusal(409, `账号“${asked.name}”已经有了，请换一个名称`);
	assertWhole(asked);
	const state = by === 'console' || asked.role === 'administrator' ? 'active' : 'pending';
	inState(door.state, () => {
		door.state
			.prepare(
				`insert into account (name, shown, role, region, department, bank, state, created_at, created_by)
				values ($name, $shown, $role, $region, $department, $bank, $state, $at, $by)`,
			)
			.run({ ...asked, state, at: shanghai(door.now()), by });
		note(door, { act: 'account', actor: by, subject: asked.name, from, detail: { made: { ...asked, state } } });
	});
	return known(door, asked.name);
}

/** Changes an account, whose sessions end at once. Nobody changes their own. */
export function changeAccount(door: Door, name: string, change: AccountChange, { by, from }: Manager): Account {
	const account = known(door, name);
	if (name === by) throw new Refusal(403, '不能修改自己的账号，请另一位管理员来改');
	const next = { ...account, ...change };
	assertWhole(next);
	const state = change.isDisabled === undefined ? account.state : change.isDisabled ? 'disabled' : 'active';
	const { shown, role, region, department, bank } = next;
	inState(door.state, () => {
		door.state
			.prepare(
				`update account set shown = $shown, role = $role, region = $region, department = $department, bank = $bank,
				state = $state, totp_secret = case when $drops then null else totp_secret end where name = $name`,
			)
			.run({ shown, role, region, department, bank, state, name, drops: change.dropsTotp === true ? 1 : 0 });
		endSessionsOf(door.state, name);
		note(door, { act: 'account', actor: by, subject: name, from, detail: { changed: change } });
	});
	return known(door, name);
}

/** Lets a new account in. Refuses the one who made it. */
export function confirmAccount(door: Door, name: string, { by, from }: Manager): Account {
	const account = known(door, name);
	if (account.state !== 'pending') throw new Refusal(409, `账号“${name}”不在等待确认`);
	if (account.created_by === by) throw new Refusal(403, '自己新建的账号须由市级办公室或另一位管理员确认');
	inState(door.state, () => {
		door.state.prepare("update account set state = 'active' where name = $name").run({ name });
		note(door, { act: 'account', actor: by, subject: name, from, detail: { confirmed: true } });
	});
	return known(door, name);
}

/** A code with which the account sets its password; its sessions end and its failures are forgotten. */
export function resetPassword(door: Door, name: string, { by, from }: Manager): OneTimeCode {
	if (known(door, name).state === 'disabled') throw new Refusal(409, `账号“${name}”已停用，请先启用`);
	let made = { code: '', expires: door.now() };
	inState(door.state, () => {
		made = makeOneTimeCode(door.state, name, door.now());
		door.state.prepare('update account set password_hash = null where name = $name').run({ name });
		endSessionsOf(door.state, name);
		forgetFailures(door.state, name);
		note(door, { act: 'account', actor: by, subject: name, from, detail: { reset: true } });
	});
	return { name, oneTimeCode: made.code, expiresAt: shanghai(made.expires) };
}

function known(door: Door, name: string): Account {
	const account = findAccount(door.state, name);
	if (!account) throw new Refusal(404, `没有账号“${name}”`);
	return account;
}

/** A role goes with what limits it, and with nothing else. */
function assertWhole({
	role,
	region,
	department,
	bank,
}: Pick<NewAccount, 'role' | 'region' | 'department' | 'bank'>): void {
	if (role === 'county' && region === null) throw new Refusal(400, '县级财政的账号须指定县（市、区）');
	if (role === 'department' && department === null) throw new Refusal(400, '主管部门的账号须指定部门');
	if (role === 'bank' && bank === null) throw new Refusal(400, '代发银行的账号须指定银行');
	if (role !== 'department' && department !== null) throw new Refusal(400, '只有主管部门的账号可以指定部门');
	if (role !== 'bank' && bank !== null) throw new Refusal(400, '只有代发银行的账号可以指定银行');
	const hasUnit = role === 'county' || role === 'department' || role === 'bank';
	if (!hasUnit && region !== null) throw new Refusal(400, '这个角色不限县（市、区），请不要指定');
}
