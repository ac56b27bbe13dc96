import express, { type Request } from 'express';
import * as z from 'zod/mini';
import { accountRows } from '../access/account.ts';
import type { Door } from '../access/door.ts';
import { stepUp } from '../access/gate.ts';
import { fromOf } from '../access/from.ts';
import { changeAccount, confirmAccount, createAccount, type Manager, resetPassword } from '../access/manage.ts';
import { readerOf } from '../access/reader.ts';
import { AccountChange, AccountList, NewAccount, OneTimeCode } from '../contract/index.ts';
import { type Action, action } from './action.ts';
import { bodyOf } from './body.ts';

const Named = z.object({ name: z.string() });
const before = [stepUp, express.json({ limit: '10kb' })];

/** Managing accounts: nobody learns a password, and nobody changes their own role (security.md, R11 and R14). */
export function accountActions(door: Door): Action[] {
	const rows = () => ({ rows: accountRows(door.state) });
	return [
		action({
			method: 'get',
			path: '/api/users',
			summary: '账号',
			query: z.object({}),
			status: 200,
			answer: AccountList,
			handle: (_query, _request, response) => void response.json(rows()),
		}),
		action({
			method: 'post',
			path: '/api/users',
			summary: '新建账号；看得到数据的账号须由另一人确认',
			query: z.object({}),
			body: NewAccount,
			status: 201,
			answer: AccountList,
			before,
			handle(_query, request, response) {
				createAccount(door, bodyOf(NewAccount, request), managerOf(request));
				response.status(201).json(rows());
			},
		}),
		changing(door),
		...letting(door),
	];
}

/** Changing, disabling and enabling an account. */
function changing(door: Door): Action {
	return action({
		method: 'patch',
		path: '/api/users/:name',
		summary: '修改、停用或启用账号',
		query: Named,
		body: AccountChange,
		status: 200,
		answer: AccountList,
		before,
		handle({ name }, request, response) {
			changeAccount(door, name, bodyOf(AccountChange, request), managerOf(request));
			response.json({ rows: accountRows(door.state) });
		},
	});
}

/** What lets an account in: somebody's confirmation, and a code for its password. */
function letting(door: Door): Action[] {
	return [
		action({
			method: 'post',
			path: '/api/users/:name/confirmation',
			summary: '确认别人新建的账号',
			query: Named,
			status: 200,
			answer: AccountList,
			before,
			handle({ name }, request, response) {
				confirmAccount(door, name, managerOf(request));
				response.json({ rows: accountRows(door.state) });
			},
		}),
		action({
			method: 'post',
			path: '/api/users/:name/code',
			summary: '发一个一次性代码，用来设置口令',
			query: Named,
			status: 201,
			answer: OneTimeCode,
			before,
			handle({ name }, request, response) {
				response.status(201).json(resetPassword(door, name, managerOf(request)));
			},
		}),
	];
}

function managerOf(request: Request): Manager {
	return { by: readerOf(request).actor, from: fromOf(request) };
}
