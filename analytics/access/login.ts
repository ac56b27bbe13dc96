import type * as z from 'zod/mini';
import { shanghai } from '../../ingest/clock.ts';
import { inState } from '../../ingest/state.ts';
import type { CodeLogin, Login } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { type Account, findAccount } from './account.ts';
import { type Door, type From, note } from './door.ts';
import { isOneTimeCode, takeOneTimeCode } from './one_time_code.ts';
import { hashPassword, isPassword, isWeaker } from './password_hash.ts';
import { setPassword } from './password.ts';
import { beginSession, endSession } from './session.ts';
import { forgetFailures, noteFailure, waitOf } from './throttle.ts';
import { openTotp, totpStep } from './totp.ts';

const wrong = () => new Refusal(401, '用户名或口令错误');

/** Something to compare with where there is no such account, so that the answer takes as long. */
const nobodysHash = hashPassword('nobody has this password');

/**
 * Begins a session and gives its id. Refuses alike an unknown name, a wrong password and a disabled account (security.md,
 * R3), too many tries with how long to wait (R4), and a missing second factor (R5).
 */
export async function logIn(door: Door, { name, password, code }: z.output<typeof Login>, from: From): Promise<string> {
	const account = await proved(door, { name, password, code }, from);
	if (account.password_hash !== null && isWeaker(account.password_hash)) {
		const hash = await hashPassword(password);
		door.state.prepare('update account set password_hash = $hash where name = $name').run({ hash, name });
	}
	return begun(door, account, from);
}

/** Sets the first or a forgotten password with a code that an administrator gave, and begins a session. */
export async function logInWithCode(
	door: Door,
	{ name, oneTimeCode, password }: z.output<typeof CodeLogin>,
	from: From,
): Promise<string> {
	assertFree(door, name, from);
	const wrongCode = () => new Refusal(401, '账号或一次性代码不对，或代码已过期，请向管理员另要一个');
	const account = findAccount(door.state, name);
	const isGood = account?.state === 'active' && isOneTimeCode(door.state, name, oneTimeCode, door.now());
	if (!account || !isGood) throw failed(door, name, from, wrongCode());
	await setPassword(door, account, password, from, () => {
		if (!takeOneTimeCode(door.state, oneTimeCode)) throw wrongCode();
	});
	return begun(door, account, from);
}

/** The account whose password, and second factor where it has one, was given. Refuses as `logIn` does. */
export async function proved(
	door: Door,
	{ name, password, code }: { name: string; password: string; code?: string | undefined },
	from: From,
	{ needsTotp = true }: { needsTotp?: boolean } = {},
): Promise<Account> {
	assertFree(door, name, from);
	const account = findAccount(door.state, name);
	const isRight = await isPassword(password, account?.password_hash ?? (await nobodysHash));
	if (!account || !isRight || account.password_hash === null || account.state !== 'active')
		throw failed(door, name, from, wrong());
	if (needsTotp && account.totp_secret !== null) proveTotp(door, account, code, from);
	return account;
}

/** A code is good once: the step it belongs to is kept. */
function proveTotp(door: Door, account: Account, code: string | undefined, from: From): void {
	if (code === undefined) throw new Refusal(401, '请输入动态口令', { code: 'totp' });
	const secret = openTotp(account.totp_secret ?? '', door.installation);
	const step = totpStep(secret, code, { last: account.totp_step, now: door.now() });
	if (step === null) {
		const sentence = '动态口令不对或已用过；若一直不对，请核对手机和服务器的时间';
		throw failed(door, account.name, from, new Refusal(401, sentence, { code: 'totp' }));
	}
	door.state.prepare('update account set totp_step = $step where name = $name').run({ step, name: account.name });
}

function assertFree(door: Door, name: string, { ip }: From): void {
	const wait = waitOf(door.state, { account: name, ip }, door.now());
	if (wait === null) throw new Refusal(429, '失败次数过多，账号已停用，请管理员重置口令');
	if (wait > 0) {
		const seconds = Math.ceil(wait / 1000);
		throw new Refusal(429, `失败次数过多，请${Math.ceil(seconds / 60)}分钟后再试`, { retryAfter: seconds });
	}
}

function failed(door: Door, name: string, from: From, refusal: Refusal): Refusal {
	const subject = findAccount(door.state, name) ? name : 'unknown';
	inState(door.state, () => {
		noteFailure(door.state, { account: name, ip: from.ip }, door.now());
		note(door, { act: 'login-failed', actor: subject, subject, from, result: 'refused' });
	});
	return refusal;
}

function begun(door: Door, account: Account, from: From): string {
	let id = '';
	inState(door.state, () => {
		forgetFailures(door.state, account.name);
		id = beginSession(door.state, account.name, door.now());
		door.state
			.prepare('update account set last_login_at = $at where name = $name')
			.run({ at: shanghai(door.now()), name: account.name });
		note(door, { act: 'login', actor: account.name, subject: account.name, from });
	});
	return id;
}

/** Ends a session. */
export function logOut(door: Door, session: { id: string; account: string }, from: From): void {
	inState(door.state, () => {
		endSession(door.state, session.id);
		note(door, { act: 'logout', actor: session.account, subject: session.account, from });
	});
}
