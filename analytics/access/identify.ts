import type { Request, RequestHandler } from 'express';
import type { DatabaseSync } from '../../ingest/state.ts';
import { askedBy } from '../audit/asking.ts';
import { isLocalName, knowsSecret } from '../api/guard.ts';
import type { Duty } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { type Account, findAccount, hasAccounts, visibleOf } from './account.ts';
import { passwordDays, type Profile } from './password_rules.ts';
import { fromOf } from './from.ts';
import { isMaterial } from './material.ts';
import { command, localPage, nobody, type Reader, setReader } from './reader.ts';
import { sessionIdOf } from './session_cookie.ts';
import { findSession } from './session.ts';

type Place = { state: DatabaseSync; secret: string; profile: Profile; now: () => Date };

/**
 * Finds out who asks, before anything is answered. Without accounts only this machine is served, under its own name: a
 * foreign name that points here is an attack.
 */
export function identify(place: Place): RequestHandler {
	return (request, response, next) => {
		const reader = isMaterial(request) ? nobody : readerFor(request, place);
		setReader(request, reader);
		const { role, visible } = reader;
		const region = visible.regions === 'all' ? undefined : visible.regions[0];
		askedBy(
			{
				...(reader.account === null ? {} : { role }),
				...(region === undefined ? {} : { region }),
				...fromOf(request),
				requestId: String(response.locals.requestId),
			},
			next,
		);
	};
}

function readerFor(request: Request, { state, secret, profile, now }: Place): Reader {
	if (knowsSecret(request, secret)) return command;
	if (!hasAccounts(state)) {
		if (!isLocalName(request)) throw new Refusal(421, '请用 127.0.0.1 或 localhost 访问本机的服务');
		return localPage;
	}
	const id = sessionIdOf(request);
	const session = id === null ? null : findSession(state, id, now(), { touches: !isPolling(request) });
	const account = session === null ? null : findAccount(state, session.account);
	if (session === null || account?.state !== 'active') return nobody;
	return {
		...{ account: account.name, role: account.role, visible: visibleOf(account), actor: account.name, session },
		duty: dutyOf(account, profile, now()),
	};
}

/** What runs by itself keeps no session alive (security.md, R7). */
function isPolling({ method, path }: Request): boolean {
	return method === 'GET' && (path === '/api/session' || path.startsWith('/api/jobs'));
}

function dutyOf({ role, password_set_at, totp_secret }: Account, profile: Profile, now: Date): Duty | null {
	const days = passwordDays(profile);
	if (days !== null && now.getTime() >= (password_set_at ?? 0) + days * 86_400_000) return 'password';
	const needsTotp = profile === 'dengbao3' && (role === 'office' || role === 'administrator');
	return needsTotp && totp_secret === null ? 'totp' : null;
}
