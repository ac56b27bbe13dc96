import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import { Role } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { type Door, note } from './door.ts';
import { fromOf } from './from.ts';
import matrix from './matrix.json' with { type: 'json' };
import { type Reader, readerOf } from './reader.ts';

const Matrix = z.strictObject({
	/** Who may call a route, by method and pattern; `anyone` has not even to log in. */
	routes: z.record(z.string(), z.array(z.union([Role, z.literal('anyone')]))),
	/** Who may open a page, by the first part of its address. */
	pages: z.record(z.string(), z.array(Role)),
});

/** The one place that says which role may do what (security.md, R13). */
export const { routes, pages } = Matrix.parse(matrix);

/** What can be done while a duty waits, or has not even a session. */
const always = new Set(['GET /api/meta', 'DELETE /api/session']);

/** Lets through whom the matrix names for a route. Throws for a route that is not in it: a fault of ours. */
export function gate(door: Pick<Door, 'state' | 'now'>, route: { method: string; path: string }): RequestHandler {
	const name = `${route.method.toUpperCase()} ${route.path}`;
	const allowed = Object.hasOwn(routes, name) ? routes[name] : undefined;
	if (!allowed) throw new Error(`${name} is not in the matrix of roles`);
	return (request, _response, next) => {
		const reader = readerOf(request);
		if (reader.role === 'console' || allowed.includes('anyone')) return next();
		if (reader.role === 'nobody') throw new Refusal(401, '请先登录', { code: 'login' });
		const isDuty = always.has(name) || name.includes('/api/session');
		if (reader.duty !== null && !isDuty) throw dutyFirst(reader.duty);
		if (!allowed.includes(reader.role)) throw denied(door, request, reader, name);
		next();
	};
}

function dutyFirst(duty: 'password' | 'totp'): Refusal {
	const sentence = duty === 'password' ? '口令已到期，请先修改口令' : '这个角色须用动态口令，请先在“我的账号”绑定';
	return new Refusal(403, sentence, { code: 'duty' });
}

function denied(door: Pick<Door, 'state' | 'now'>, request: Request, reader: Reader, name: string): Refusal {
	note(door, { act: 'denied', actor: reader.actor, subject: name, result: 'refused', from: fromOf(request) });
	return new Refusal(403, '这个账号没有做这件事的权限');
}

/** Lets through who gave the password in the last five minutes (security.md, R8). */
export const stepUp: RequestHandler = (request, _response, next) => {
	const { role, session } = readerOf(request);
	if (role !== 'console' && session?.isProved !== true)
		throw new Refusal(403, '请重新验证口令后再做', { code: 'step-up' });
	next();
};
