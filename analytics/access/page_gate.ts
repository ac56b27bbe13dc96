import type { RequestHandler } from 'express';
import { Refusal } from '../refusal.ts';
import { pages } from './gate.ts';
import { isMaterial } from './material.ts';
import { readerOf } from './reader.ts';

/** The page that everybody may open. */
const door = /^\/login(\/__data\.json)?$/;

/** Who has not logged in sees the login page only; pages get their data from the API, which asks again (security.md, R17). */
export const pageGate: RequestHandler = (request, response, next) => {
	const { role, duty } = readerOf(request);
	if (isMaterial(request) || door.test(request.path)) return next();
	if (role === 'nobody') {
		if (request.path.endsWith('__data.json')) throw new Refusal(401, '请先登录', { code: 'login' });
		return response.redirect(303, `/login?to=${encodeURIComponent(request.originalUrl)}`);
	}
	if (duty !== null && !request.path.startsWith('/account')) return response.redirect(303, '/account');
	if (request.path === '/' && role !== 'console' && pages['/']?.some((each) => each === role) === false)
		return response.redirect(303, homeOf(role));
	next();
};

/** The first page that a role may open; 我的账号 is everybody's. */
function homeOf(role: string): string {
	return Object.keys(pages).find((page) => pages[page]?.some((each) => each === role)) ?? '/account';
}
