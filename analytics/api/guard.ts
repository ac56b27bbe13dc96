import { randomUUID, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { Refusal } from '../refusal.ts';
import { secretHeader } from '../server_file.ts';

/** Headers of every answer, and the number under which a problem can be asked about (security.md, R42). */
export const headers: RequestHandler = (_request, response, next) => {
	response.locals.requestId = randomUUID();
	response.set({
		'X-Content-Type-Options': 'nosniff',
		'Referrer-Policy': 'no-referrer',
		'Cross-Origin-Opener-Policy': 'same-origin',
		'Cross-Origin-Resource-Policy': 'same-origin',
		'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
	});
	next();
};

/** What the API and its files say beyond that: never stored, never run as a page. */
export const apiHeaders: RequestHandler = (_request, response, next) => {
	response.set({
		'Cache-Control': 'no-store',
		'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
	});
	next();
};

/** Without accounts only this machine is answered, by its own name: a foreign name that points here is an attack. */
export const localHost: RequestHandler = (request, _response, next) => {
	const name = hostOf(`http://${request.headers.host ?? ''}`)?.hostname;
	if (name === undefined || !['127.0.0.1', 'localhost', '[::1]'].includes(name)) {
		throw new Refusal(421, '请用 127.0.0.1 或 localhost 访问本机的服务');
	}
	next();
};

/** Whoever changes something comes from our own pages, or knows the secret of the data folder. */
export function sameOrigin(secret: string): RequestHandler {
	return (request, _response, next) => {
		if (!isSameOrigin(request) && !knowsSecret(request, secret))
			throw new Refusal(403, '只接受本站页面或本机命令的请求');
		next();
	};
}

/** Whoever asks may read the data folder: the command line on this machine. */
export function localCommand(secret: string): RequestHandler {
	return (request, _response, next) => {
		if (!knowsSecret(request, secret)) throw new Refusal(403, '只接受本机命令的请求');
		next();
	};
}

/** Whether a request brings the secret of the data folder. */
export function knowsSecret(request: Request, secret: string): boolean {
	const shown = Buffer.from(request.get(secretHeader) ?? '');
	const own = Buffer.from(secret);
	return shown.length === own.length && timingSafeEqual(shown, own);
}

function isSameOrigin(request: Request): boolean {
	const site = request.get('sec-fetch-site');
	if (site !== undefined) return site === 'same-origin' || site === 'none';
	const origin = request.get('origin');
	return origin !== undefined && hostOf(origin)?.host === request.headers.host;
}

function hostOf(address: string): URL | null {
	return URL.canParse(address) ? new URL(address) : null;
}
