import express, { type Request } from 'express';
import * as z from 'zod/mini';
import { inState } from '../../ingest/state.ts';
import { findAccount, hasAccounts } from '../access/account.ts';
import { type Door, type From, note } from '../access/door.ts';
import { fromOf } from '../access/from.ts';
import { pages, routes } from '../access/gate.ts';
import { logIn, logInWithCode, logOut, proved } from '../access/login.ts';
import { setPassword } from '../access/password.ts';
import { readerOf } from '../access/reader.ts';
import { beginSession, csrfOf, proveSession, type Session } from '../access/session.ts';
import { giveSession, takeSession } from '../access/session_cookie.ts';
import { sealTotp, totpStep } from '../access/totp.ts';
import { makeTotpOffer, secretOffered } from '../access/totp_offer.ts';
import {
	CodeLogin,
	Login,
	PasswordChange,
	roleNames,
	SessionState,
	StepUp,
	TotpConfirm,
	TotpOffer,
} from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { type Action, action } from './action.ts';
import { bodyOf } from './body.ts';

const body = [express.json({ limit: '10kb' })];
const Nothing = z.object({});

/** Logging in and out, one's own password and second factor. */
export function sessionActions(door: Door): Action[] {
	return [asking(door), ...entering(door), leaving(door), changingPassword(door), proving(door), ...binding(door)];
}

function asking({ state }: Door): Action {
	return action({
		method: 'get',
		path: '/api/session',
		summary: '谁在使用，可以打开哪些页面',
		query: Nothing,
		status: 200,
		answer: SessionState,
		handle(_query, request, response) {
			const { account, role, session, duty } = readerOf(request);
			const known = account === null ? null : findAccount(state, account);
			const told: SessionState = {
				account: known && {
					...{ name: known.name, shown: known.shown, role: known.role, roleName: roleNames[known.role] },
					...{ region: known.region, department: known.department, bank: known.bank },
					hasTotp: known.totp_secret !== null,
				},
				needsLogin: role === 'nobody' && hasAccounts(state),
				duty,
				csrf: session && csrfOf(session.id),
				pages: known && Object.keys(pages).filter((page) => pages[page]?.includes(known.role)),
				acts:
					known && Object.keys(routes).filter((route) => !/^GET /.test(route) && routes[route]?.includes(known.role)),
			};
			response.json(told);
		},
	});
}

/** What ends with a session, under a new id: its body is parsed, and `enter` gives the id. */
function givingSession<Body extends z.ZodMiniType>(
	path: string,
	summary: string,
	asked: Body,
	enter: (said: z.output<Body>, request: Request) => Promise<string>,
): Action {
	return action({
		...{ method: 'post', path, summary, query: Nothing, body: asked, status: 204, answer: 'text/plain' },
		before: body,
		async handle(_query, request, response) {
			giveSession(request, response, await enter(bodyOf(asked, request), request));
			response.status(204).end();
		},
	});
}

function entering(door: Door): Action[] {
	return [
		givingSession('/api/session', '登录', Login, (said, request) => logIn(door, said, fromOf(request))),
		givingSession('/api/session/first-password', '用一次性代码设置口令并登录', CodeLogin, (said, request) =>
			logInWithCode(door, said, fromOf(request)),
		),
	];
}

function leaving(door: Door): Action {
	return action({
		method: 'delete',
		path: '/api/session',
		summary: '退出登录',
		query: Nothing,
		status: 204,
		answer: 'text/plain',
		handle(_query, request, response) {
			logOut(door, sessionOf(request), fromOf(request));
			takeSession(request, response);
			response.status(204).end();
		},
	});
}

function changingPassword(door: Door): Action {
	const summary = '修改自己的口令；其他地方的登录随即失效';
	return givingSession('/api/session/password', summary, PasswordChange, async (said, request) => {
		const { account: name } = sessionOf(request);
		const account = await proved(door, { name, password: said.current }, fromOf(request), { needsTotp: false });
		await setPassword(door, account, said.password, fromOf(request));
		return beginSession(door.state, name, door.now());
	});
}

function proving(door: Door): Action {
	const summary = '重新验证口令，此后五分钟可做敏感操作';
	return givingSession('/api/session/proof', summary, StepUp, async (said, request) => {
		const session = sessionOf(request);
		await proved(door, { name: session.account, ...said }, fromOf(request));
		return proveSession(door.state, session.id, door.now());
	});
}

/** A secret is offered, and holds once a code of it was shown. */
function binding(door: Door): Action[] {
	return [
		action({
			method: 'post',
			path: '/api/session/totp',
			summary: '取得动态口令的密钥，扫入手机后用一次验证码确认',
			query: Nothing,
			status: 201,
			answer: TotpOffer,
			handle(_query, request, response) {
				response.status(201).json(makeTotpOffer(door, sessionOf(request).account));
			},
		}),
		action({
			method: 'post',
			path: '/api/session/totp/confirmation',
			summary: '绑定动态口令',
			query: Nothing,
			body: TotpConfirm,
			status: 204,
			answer: 'text/plain',
			before: body,
			handle(_query, request, response) {
				const { account } = sessionOf(request);
				const { code, offer } = bodyOf(TotpConfirm, request);
				const secret = secretOffered(door, account, offer);
				if (secret === null) throw new Refusal(409, '这个密钥已过期，请重新取得');
				const step = totpStep(secret, code, { last: 0, now: door.now() });
				if (step === null) throw new Refusal(400, '动态口令不对，请核对手机的时间后再试');
				bind(door, account, { sealed: sealTotp(secret, door.installation), step, from: fromOf(request) });
				response.status(204).end();
			},
		}),
	];
}

function bind(door: Door, account: string, { sealed, step, from }: { sealed: string; step: number; from: From }): void {
	inState(door.state, () => {
		door.state
			.prepare('update account set totp_secret = $sealed, totp_step = $step where name = $account')
			.run({ sealed, step, account });
		note(door, { act: 'totp', actor: account, subject: account, from });
	});
}

function sessionOf(request: Request): Session {
	const { session } = readerOf(request);
	if (!session) throw new Refusal(401, '请先登录', { code: 'login' });
	return session;
}
